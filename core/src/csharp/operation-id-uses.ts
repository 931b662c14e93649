import type { ScriptText } from './script-text.js';

/** One place where a script reads `Context.OperationId`, or a variable that holds it. Indexes of tokens; `end` is the one after. */
export interface OperationIdUse {
  readonly first: number;
  readonly end: number;
  /** Its capitals were changed, so that it is compared without regard to them. */
  readonly ignoresCase: boolean;
}

/** Through how many variables an id is followed, and how many variables of one name are looked at: no script needs more, and broken ones end. */
const MAX_STEPS = 4;
const MAX_VARIABLES_OF_ONE_NAME = 50;

/** Methods that leave the operation's name what it is. */
const SAME_NAME = ['Trim', 'ToString', 'Normalize'];
const OTHER_CAPITALS = ['ToLower', 'ToLowerInvariant', 'ToUpper', 'ToUpperInvariant'];
/** What a script reads an operation's name with, where it comes as Base64. */
const DECODING = ['System', 'Text', 'Encoding', 'UTF8', 'UTF32', 'Unicode', 'ASCII', 'Default', 'GetString', 'Convert', 'FromBase64String', 'this'];
const NO_TYPE = ['return', 'await', 'in', 'is', 'as', 'new', 'case', 'throw', 'else', 'not', 'and', 'or', 'when', 'goto', 'yield', 'using'];

/** All places where the id of the called operation is read, directly or from a variable that holds nothing else. In order. */
export function findOperationIdUses(script: ScriptText): readonly OperationIdUse[] {
  const uses = new Map<number, OperationIdUse>();
  for (const use of directUses(script)) uses.set(use.end, use);
  const blocks = blocksOf(script);
  const occurrences = occurrencesOf(script);
  // A variable may be made from another one: `data` from the id, `name` from `data`.
  for (let round = 0; round < MAX_STEPS; round++) {
    const variables = variablesFrom(script, uses, occurrences, blocks);
    if (variables.length === 0) break;
    for (const variable of variables) uses.set(variable.end, variable);
  }
  return [...uses.values()].sort((a, b) => a.first - b.first);
}

/** Follows `.Trim()`, `.ToLower()` and the like; `end` is the index after them. */
export function withMethods(script: ScriptText, use: OperationIdUse): OperationIdUse {
  let { end, ignoresCase } = use;
  for (;;) {
    const dot = script.isSign(end, '!') ? end + 1 : end;
    if (!script.isSign(dot, '.', '?.') || !script.isSign(dot + 2, '(')) break;
    const changesCase = script.isWord(dot + 1, ...OTHER_CAPITALS);
    if (!changesCase && !script.isWord(dot + 1, ...SAME_NAME)) break;
    ignoresCase ||= changesCase;
    end = script.afterBrackets(dot + 2);
  }
  return { ...use, end, ignoresCase };
}

function directUses(script: ScriptText): readonly OperationIdUse[] {
  const contexts = contextNames(script);
  return script.tokens.flatMap((_, index) => {
    if (!script.isWord(index, 'OperationId') || !script.isSign(index - 1, '.', '?.')) return [];
    const owner = script.isSign(index - 2, '!') ? index - 3 : index - 2;
    if (!script.isWord(owner) || !contexts.has(script.valueAt(owner))) return [];
    return [{ first: startOf(script, owner), end: index + 1, ignoresCase: false }];
  });
}

/** `Context`, and what is declared as an IScriptContext or set to it. */
function contextNames(script: ScriptText): ReadonlySet<string> {
  const names = new Set(['Context']);
  script.tokens.forEach((_, index) => {
    if (script.isWord(index, 'IScriptContext') && script.isWord(index + 1)) names.add(script.valueAt(index + 1));
    if (!script.isWord(index, 'Context') || !script.isSign(index + 1, ';')) return;
    const start = startOf(script, index);
    if (script.isSign(start - 1, '=') && script.isWord(start - 2)) names.add(script.valueAt(start - 2));
  });
  return names;
}

/** Before `this.`, where that stands in front of the name at `index`. */
function startOf(script: ScriptText, index: number): number {
  return script.isSign(index - 1, '.') && script.isWord(index - 2, 'this', 'base') ? index - 2 : index;
}

/** For each token the index of the brace around it; -1 where none is. */
function blocksOf(script: ScriptText): readonly number[] {
  const open: number[] = [];
  return script.tokens.map((_, index) => {
    if (script.isSign(index, '}') && script.partnerOf(index) === open.at(-1)) open.pop();
    const block = open.at(-1) ?? -1;
    if (script.isSign(index, '{') && script.partnerOf(index) !== undefined) open.push(index);
    return block;
  });
}

function occurrencesOf(script: ScriptText): ReadonlyMap<string, readonly number[]> {
  const occurrences = new Map<string, number[]>();
  script.tokens.forEach((token, index) => {
    if (token.kind !== 'word') return;
    const known = occurrences.get(token.value);
    if (known === undefined) occurrences.set(token.value, [index]);
    else known.push(index);
  });
  return occurrences;
}

/** The places where variables are read whose every value is an operation id that is known so far. */
function variablesFrom(script: ScriptText, uses: ReadonlyMap<number, OperationIdUse>, occurrences: ReadonlyMap<string, readonly number[]>, blocks: readonly number[]): readonly OperationIdUse[] {
  const assigned = new Set([...uses.values()].flatMap(({ first }) => {
    const target = targetOf(script, first);
    return target === undefined || uses.has(target + 1) ? [] : [script.valueAt(target)];
  }));
  return [...assigned].flatMap((name) => {
    const places = occurrences.get(name) ?? [];
    const declarations = places.filter((index) => isDeclaration(script, index)).slice(0, MAX_VARIABLES_OF_ONE_NAME);
    return declarations.flatMap((declared) => readsOf(script, places, declared, uses, blocks));
  });
}

/** The variable that the statement around `index` sets: the word before its `=`. */
function targetOf(script: ScriptText, index: number): number | undefined {
  for (let at = index - 1; at > index - 30; at--) {
    if (script.isSign(at, '=')) return script.isWord(at - 1) ? at - 1 : undefined;
    if (script.isSign(at, ';', '{', '}', '=>')) return undefined;
  }
  return undefined;
}

function isDeclaration(script: ScriptText, index: number): boolean {
  if (!script.isSign(index + 1, '=', ';')) return false;
  if (script.isSign(index - 1, '?', ']')) return script.isWord(index - 2) || script.isSign(index - 2, '[');
  return script.isWord(index - 1) && !script.isWord(index - 1, ...NO_TYPE);
}

function isParameter(script: ScriptText, index: number): boolean {
  return script.isSign(index + 1, ',', ')') && (script.isSign(index - 1, '?', '>', ']') || (script.isWord(index - 1) && !script.isWord(index - 1, ...NO_TYPE)));
}

/** Where the variable declared at `declared` is read, in the block of its declaration; nowhere where it holds anything else as well. */
function readsOf(script: ScriptText, places: readonly number[], declared: number, uses: ReadonlyMap<number, OperationIdUse>, blocks: readonly number[]): readonly OperationIdUse[] {
  const block = blocks[declared] ?? -1;
  const last = block < 0 ? script.tokens.length : (script.partnerOf(block) ?? script.tokens.length);
  let ignoresCase = false;
  const reads: number[] = [];
  for (const index of places) {
    if (index < block || index > last) continue;
    if (script.isSign(index - 1, '.', '?.') && startOf(script, index) === index) continue;
    if (isParameter(script, index)) return [];
    if (index === declared && script.isSign(index + 1, ';')) continue;
    if (!script.isSign(index + 1, '=')) {
      reads.push(index);
      continue;
    }
    const value = idWrittenAt(script, index + 2, uses);
    if (value === undefined) return [];
    ignoresCase ||= value.ignoresCase;
  }
  return reads.map((index) => ({ first: startOf(script, index), end: index + 1, ignoresCase }));
}

/** Whether the expression from `from` to its `;` is an operation id, as it is or decoded. */
function idWrittenAt(script: ScriptText, from: number, uses: ReadonlyMap<number, OperationIdUse>): { readonly ignoresCase: boolean } | undefined {
  let [isId, ignoresCase] = [false, false];
  for (let at = from; at < from + 60; at++) {
    if (script.isSign(at, ';', ',')) return isId ? { ignoresCase } : undefined;
    const use = uses.get(at + 1);
    isId ||= use !== undefined;
    ignoresCase ||= use?.ignoresCase === true || script.isWord(at, ...OTHER_CAPITALS);
    if (use === undefined && !isPartOfDecoding(script, at, uses)) return undefined;
  }
  return undefined;
}

function isPartOfDecoding(script: ScriptText, at: number, uses: ReadonlyMap<number, OperationIdUse>): boolean {
  if (script.isSign(at, '.', '?.', '(', ')', '!') || script.isWord(at, ...DECODING, ...SAME_NAME, ...OTHER_CAPITALS)) return true;
  // The owner of `.OperationId`, or a helper such as `DecodeOperationId(…)`.
  if (script.isWord(at) && uses.has(at + 3)) return true;
  return script.isWord(at) && script.isSign(at + 1, '(') && /base64|decode/i.test(script.valueAt(at));
}
