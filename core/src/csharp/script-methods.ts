import type { OffsetRange } from '../text/offset-range.js';
import { MAX_LOOK_AHEAD, type ScriptText } from './script-text.js';
import type { ScriptType } from './script-types.js';

/** A method that a type declares itself. */
export interface ScriptMethod {
  readonly name: string;
  readonly nameRange: OffsetRange;
  /** From its first modifier, or its return type, up to its name. */
  readonly headRange: OffsetRange;
  readonly modifiers: ReadonlySet<string>;
  /** The return type as written, without spaces and comments. */
  readonly returnType: string;
  readonly hasParameters: boolean;
}

const MODIFIERS = ['public', 'private', 'protected', 'internal', 'static', 'sealed', 'abstract', 'partial', 'new', 'unsafe', 'virtual', 'override', 'async', 'extern', 'readonly'];
/** Before the name in an expression, where a method is called and not declared. */
const OF_EXPRESSIONS = ['return', 'await', 'new', 'base', 'this', 'throw', 'in', 'is', 'as', 'else', 'yield'];

/** The methods which stand directly in the body of a type; with a name, those of that name. */
export function findMethods(script: ScriptText, { body }: ScriptType, name?: string): readonly ScriptMethod[] {
  if (body === undefined) return [];
  const methods: ScriptMethod[] = [];
  for (let at = body.first; at < body.end; at++) {
    if (script.isSign(at, '{', '(', '[')) {
      at = script.partnerOf(at) ?? at;
    } else if (script.isWord(at) && (name === undefined || script.valueAt(at) === name) && script.isSign(at + 1, '(') && isDeclared(script, at)) {
      methods.push(methodAt(script, at, body.first));
    }
  }
  return methods;
}

function isDeclared(script: ScriptText, at: number): boolean {
  return script.isSign(at - 1, '>', ']', '?', ')', '*') || (script.isWord(at - 1) && !script.isWord(at - 1, ...OF_EXPRESSIONS));
}

function methodAt(script: ScriptText, at: number, start: number): ScriptMethod {
  const limit = Math.max(start, at - MAX_LOOK_AHEAD);
  let first = at;
  while (first > limit && !script.isSign(first - 1, ';', '{', '}')) first--;
  // Attributes come before the modifiers.
  while (script.isSign(first, '[')) first = script.afterBrackets(first);
  const head = script.rangeOf(first).start;
  const modifiers = new Set<string>();
  while (first < at && script.isWord(first, ...MODIFIERS)) modifiers.add(script.valueAt(first++));
  const returnType = script.tokens.slice(first, at).map(({ value }) => value).join('');
  const nameRange = script.rangeOf(at);
  return { name: script.valueAt(at), nameRange, headRange: { start: head, end: nameRange.start }, modifiers, returnType, hasParameters: script.afterBrackets(at + 1) > at + 3 };
}
