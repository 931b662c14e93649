import type { OffsetRange } from '../text/offset-range.js';
import { contextNames, startOfMember } from './context-names.js';
import type { ScriptText } from './script-text.js';

/** A name of the code, and where it stands. */
export interface ScriptName {
  readonly name: string;
  readonly range: OffsetRange;
}

/** `Context.Request.Headers.Add(…)`: what is asked of the context, and of what that gives. */
export interface ContextChain {
  /** The context, as the script calls it here. */
  readonly owner: ScriptName;
  /** From the owner's first token to the owner: `this.` is included. */
  readonly ownerStart: number;
  readonly members: readonly ScriptName[];
}

/** What may stand before a name that is read. Any other word there is a type, and declares it. */
const BEFORE_READS = ['return', 'await', 'in', 'is', 'as', 'new', 'case', 'throw', 'else', 'not', 'and', 'or', 'when', 'yield', 'do', 'by', 'from', 'where', 'select', 'on', 'equals', 'into', 'ascending', 'descending'];
/** More than anybody asks in one go. */
const MAX_MEMBERS = 10;

/** All that is asked of the context. Nothing of a name that the script declares as something else, too. */
export function findContextChains(script: ScriptText): readonly ContextChain[] {
  return [...contextNames(script)].flatMap((name) => {
    const places = script.placesOf(name);
    if (places.some((index) => isDeclaredAt(script, index))) return [];
    return places.flatMap((index) => {
      const first = startOfMember(script, index);
      // `HttpContext.Current.Context` is somebody else's.
      if (script.isSign(first - 1, '.', '?.', '::', '->')) return [];
      const members = membersAfter(script, index);
      return members.length === 0 ? [] : [{ owner: nameAt(script, index), ownerStart: script.rangeOf(first).start, members }];
    });
  });
}

/** Whether a type stands before the name; `IScriptContext` and `var` are what contexts are declared with. */
function isDeclaredAt(script: ScriptText, index: number): boolean {
  if (script.isSign(index - 1, '.', '?.')) return false;
  if (script.isSign(index + 1, '=>') || script.isSign(index - 1, '>', ']')) return true;
  // A method after a type that may be null, and not what a condition chooses.
  if (script.isSign(index - 1, '?') && script.isSign(index + 1, '(') && script.isSign(script.afterBrackets(index + 1), '{', '=>')) return true;
  return script.isWord(index - 1) && !script.isWord(index - 1, ...BEFORE_READS, 'IScriptContext', 'var');
}

/** Property by property, a method that is called last. */
function membersAfter(script: ScriptText, index: number): readonly ScriptName[] {
  const members: ScriptName[] = [];
  for (let at = index + 1; members.length < MAX_MEMBERS; at += 2) {
    if (script.isSign(at, '!')) at++;
    if (!script.isSign(at, '.', '?.') || !script.isWord(at + 1)) break;
    members.push(nameAt(script, at + 1));
  }
  return members;
}

/** A name that the script reads and nowhere declares, so that it can only be inherited. */
export interface InheritedRead extends ScriptName {
  /** Each of its reads is by `this.` or `base.`; by itself, it may be the name of a type, too. */
  readonly isMember: boolean;
}

/** Reads by `this.`, or before a dot or a bracket, of names that the script nowhere declares. `isMeant` tells which names are of interest. */
export function findInheritedReads(script: ScriptText, isMeant: (name: string) => boolean): readonly InheritedRead[] {
  return script.words().filter(isMeant).flatMap((name) => {
    const own = script.placesOf(name).filter((index) => !script.isSign(index - 1, '.', '?.', '::', '->') || isOfThis(script, index));
    if (!own.every((index) => isOfThis(script, index) || (script.isSign(index + 1, '.', '?.', '(') && !isDeclaredAt(script, index)))) return [];
    const isMember = own.every((index) => isOfThis(script, index));
    return own.map((index) => ({ ...nameAt(script, index), isMember }));
  });
}

function isOfThis(script: ScriptText, index: number): boolean {
  return startOfMember(script, index) < index;
}

function nameAt(script: ScriptText, index: number): ScriptName {
  return { name: script.valueAt(index), range: script.rangeOf(index) };
}
