import type { SyntaxMessageId } from '../../documents/syntax-messages.js';
import { ROW_FALSE, ROW_MISSING, ROW_NULL, ROW_NUMBER, ROW_TRUE } from '../tape/json-tape.js';

/** A word that stands where a value is needed, and is none. */
export interface OddWord {
  readonly messageId: SyntaxMessageId;
  /** What was meant: a kind of row, ROW_MISSING where nobody can tell. */
  readonly kind: number;
  /** The literal to write instead. */
  readonly literal?: string;
  /** Whether what follows on the line makes no sense either. */
  readonly spoilsLine: boolean;
}

/** What other languages write for JSON's literals, in lower case. */
const LITERALS: ReadonlyMap<string, { readonly kind: number; readonly literal: string }> = new Map([
  ['true', { kind: ROW_TRUE, literal: 'true' }],
  ['false', { kind: ROW_FALSE, literal: 'false' }],
  ['null', { kind: ROW_NULL, literal: 'null' }],
  ['none', { kind: ROW_NULL, literal: 'null' }],
  ['nil', { kind: ROW_NULL, literal: 'null' }],
  ['undefined', { kind: ROW_NULL, literal: 'null' }],
]);

export function judgeOddWord(word: string): OddWord {
  const meant = LITERALS.get(word.toLowerCase());
  if (meant !== undefined) return { messageId: 'wrongLiteral', ...meant, spoilsLine: false };
  if (/^[+-]?(?:nan|infinity)$/i.test(word)) return { messageId: 'notFiniteNumber', kind: ROW_MISSING, spoilsLine: false };
  if (/^[+-]?\.?\d/.test(word)) return { messageId: 'badNumber', kind: Number.isFinite(Number(word)) ? ROW_NUMBER : ROW_MISSING, spoilsLine: true };
  const messageId = /^[\p{L}_$]/u.test(word) ? 'unknownWord' : 'unexpectedCharacter';
  return { messageId, kind: ROW_MISSING, spoilsLine: true };
}
