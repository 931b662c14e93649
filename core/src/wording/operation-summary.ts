import type { ConnectorOperation } from '../index/connector-index.js';
import { actionWords } from './action-summary.js';
import { wordsOf } from './identifier-words.js';
import { triggerSentence } from './trigger-summary.js';

/** The longest summary that Microsoft publishes. */
const MAX_LENGTH = 80;

/**
 * A summary for makers, made from the operationId, or from verb and path: sentence case, at most 80 characters, letters,
 * digits, spaces and parentheses only, and none of `taken` (compared ignoring case) where another wording can be found.
 */
export function suggestSummary(operation: Pick<ConnectorOperation, 'operationId' | 'method' | 'path' | 'trigger'>, taken: ReadonlySet<string>): string {
  const { stem, version } = splitVersion(operation.operationId);
  const sentence = operation.trigger === undefined ? capitalised(actionWords(stem, operation.method, operation.path)) : triggerSentence(stem, operation.path);
  const candidates = [sentence, ...qualified(sentence, operation.path), `${sentence} (${operation.method.toUpperCase()})`].map((text) => fitted(text, version));
  return candidates.find((text) => !taken.has(text.toLowerCase())) ?? numbered(sentence, version, taken);
}

/** `ListOrders_V2`: revisions are named by a suffix, which makers know as `(V2)`. */
function splitVersion(operationId: string | undefined): { readonly stem: string | undefined; readonly version: string } {
  const match = /^(.*[\p{Ll}\p{N}\p{Lu}])[_-]?[vV](\d{1,3})$/u.exec(operationId ?? '');
  return match === null ? { stem: operationId, version: '' } : { stem: match[1], version: ` (V${match[2] ?? ''})` };
}

/** `Get contact` → `Get contact by ID`, from the last parameter in the path. */
function qualified(sentence: string, path: string): readonly string[] {
  const parameter = /\{([^{}]+)\}[^{}]*$/.exec(path)?.[1];
  return parameter === undefined || sentence.includes(' by ') ? [] : [`${sentence} by ${wordsOf(parameter).join(' ')}`];
}

function numbered(sentence: string, version: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const text = fitted(sentence, `${version} (${number})`);
    if (!taken.has(text.toLowerCase())) return text;
  }
}

function capitalised(words: readonly string[]): string {
  const sentence = words.join(' ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The sentence with its ending, shortened at the end of a word where the two are too long. */
function fitted(sentence: string, ending: string): string {
  const room = MAX_LENGTH - ending.length;
  if (sentence.length <= room) return sentence + ending;
  const cut = sentence.slice(0, room + 1).replace(/\s+\S*$/u, '');
  return (cut.length <= room ? cut : sentence.slice(0, room)) + ending;
}
