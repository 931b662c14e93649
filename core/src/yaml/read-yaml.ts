import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
import { MAX_DEPTH } from '../documents/nesting-depth.js';
import type { Steps } from '../documents/steps.js';

export type YamlReading =
  | { readonly kind: 'read'; readonly documents: readonly Document.Parsed[] }
  /** Where level 501 starts. */
  | { readonly kind: 'tooDeep'; readonly at: number };

/** About a millisecond. */
const LEXEMES_PER_STEP = 1000;

/**
 * Reads the documents of a YAML text. The library's lexer and parser work without recursion, but what comes after them does not,
 * and can overflow the stack or even abort the process; so the depth is watched while the text is parsed.
 */
export function* readYamlInSteps(text: string): Steps<YamlReading> {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++count % LEXEMES_PER_STEP === 0) yield;
    const start = parser.offset;
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH && depthOf(parser.stack) > MAX_DEPTH) return { kind: 'tooDeep', at: start };
  }
  tokens.push(...parser.end());
  yield;
  return { kind: 'read', documents: withoutStackTraces(() => [...new Composer(OPTIONS).compose(tokens, true, text.length)]) };
}

/** The library makes an error object of each thing that is wrong; where each of them remembers its stack, a broken text takes ten times as long as a good one. */
function withoutStackTraces<T>(make: () => T): T {
  // V8's own, so that no library of ECMAScript's types knows it.
  const errors = Error as ErrorConstructor & { stackTraceLimit?: unknown };
  const limit = errors.stackTraceLimit;
  errors.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    errors.stackTraceLimit = limit;
  }
}

/**
 * The core schema of YAML 1.2, whose plain values are those of JSON. Duplicate and merge keys are our own to find:
 * the library compares each key with all others of its object.
 */
const OPTIONS = { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, keepSourceTokens: true } as const;

function depthOf(stack: readonly CST.Token[]): number {
  return stack.filter(({ type }) => type === 'block-map' || type === 'block-seq' || type === 'flow-collection').length;
}
