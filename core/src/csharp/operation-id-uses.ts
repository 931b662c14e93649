import { contextNames, startOfMember } from './context-names.js';
import type { ScriptText } from './script-text.js';

/** One place where a script reads `Context.OperationId`, or a variable that holds it. Indexes of tokens; `end` is the one after. */
export interface OperationIdUse {
  readonly first: number;
  readonly end: number;
  /** Its capitals were changed, so that it is compared without regard to them. */
  readonly ignoresCase: boolean;
  /** It is kept in a variable, decoded or as it is. What is read from there is another use, so that nothing is lost. */
  readonly isStored: boolean;
}

/** Through how many variables an id is followed, and how many variables of one name are looked at: no script needs more, and broken ones end. */
const MAX_STEPS = 4;
const MAX_VARIABLES_OF_ONE_NAME = 50;
/** In tokens. */
const MAX_EXPRESSION = 40;

/** Methods that leave the operation's name what it is. */
const SAME_NAME = ['Trim', 'ToString', 'Normalize'];
const OTHER_CAPITALS = ['ToLower', 'ToLowerInvariant', 'ToUpper', 'ToUpperInvariant'];
/** What a script reads an operation's name with, where it comes as Base64. */
const DECODING = ['System', 'Text', 'Encoding', 'UTF8', 'UTF32', 'Unicode', 'ASCII', 'Default', 'GetString', 'Convert', 'FromBase64String', 'this'];
const NO_TYPE = ['return', 'await', 'in', 'is', 'as', 'new', 'case', 'throw', 'else', 'not', 'and', 'or', 'when', 'goto', 'yield', 'using'];

/** All places where the id of the called operation is read, directly or from a variable that holds nothing else. In order. */
export function findOperationIdUses(script: ScriptText): readonly OperationIdUse[] {
  const direct = directUses(script);
  if (direct.length === 0) return [];
  const variables = new IdVariables(script, direct);
  const stored = variables.stored();
  return [...direct, ...variables.reads()].map((use) => ({ ...use, isStored: stored.has(use.end - 1) })).sort((a, b) => a.first - b.first);
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
  // Other capitals are an error of their own, and mean the same.
  const spellings = script.words().filter((word) => word.toLowerCase() === 'operationid');
  return spellings.length === 0 ? [] : script.placesOf(...spellings).flatMap((index) => {
    if (!script.isWord(index, ...spellings) || !script.isSign(index - 1, '.', '?.')) return [];
    const owner = script.isSign(index - 2, '!') ? index - 3 : index - 2;
    if (!script.isWord(owner) || !contexts.has(script.valueAt(owner))) return [];
    return [{ first: startOfMember(script, owner), end: index + 1, ignoresCase: false, isStored: false }];
  });
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

/** A variable that may hold the id, in the block of its declaration. */
interface Variable {
  readonly name: string;
  /** Indexes of the `=` signs after which it gets a value. */
  readonly assignments: readonly number[];
  readonly reads: readonly number[];
}

/**
 * The variables that hold the id. They may be made from one another, in a circle even: `name` is the id, `data` the bytes of `name`, and then `name`
 * the text in `data`. So all that lead back to the id are taken first, and then those are dropped that get any other value.
 */
class IdVariables {
  readonly #script: ScriptText;
  readonly #blocks: readonly number[];
  readonly #direct: ReadonlySet<number>;
  readonly #variables: readonly Variable[];

  constructor(script: ScriptText, direct: readonly OperationIdUse[]) {
    this.#script = script;
    this.#blocks = blocksOf(script);
    this.#direct = new Set(direct.map(({ end }) => end - 1));
    this.#variables = this.#withoutOtherValues([...this.#reachable()].flatMap((name) => this.#variablesCalled(name)));
  }

  reads(): readonly OperationIdUse[] {
    const inOtherCapitals = this.#namesInOtherCapitals(this.#variables);
    return this.#variables.flatMap(({ name, reads }) => reads.map((index) => ({ first: startOfMember(this.#script, index), end: index + 1, ignoresCase: inOtherCapitals.has(name), isStored: false })));
  }

  /** The tokens of which the values of the variables are made. */
  stored(): ReadonlySet<number> {
    return new Set(this.#variables.flatMap(({ assignments }) => assignments.flatMap((sign) => expressionAfter(this.#script, sign))));
  }

  /** The names that get a value which mentions the id, or one of these names. */
  #reachable(): ReadonlySet<string> {
    const names = new Set<string>();
    let from: readonly number[] = [...this.#direct];
    for (let step = 0; step < MAX_STEPS && from.length > 0; step++) {
      const added = new Set(from.flatMap((index) => targetOf(this.#script, index) ?? []).map((index) => this.#script.valueAt(index)).filter((name) => !names.has(name)));
      for (const name of added) names.add(name);
      from = [...added].flatMap((name) => this.#script.placesOf(name));
    }
    return names;
  }

  #variablesCalled(name: string): readonly Variable[] {
    const places = this.#script.placesOf(name);
    const declarations = places.filter((index) => isDeclaration(this.#script, index)).slice(0, MAX_VARIABLES_OF_ONE_NAME);
    return declarations.flatMap((declared) => this.#variableAt(name, declared, places) ?? []);
  }

  /** Undefined where a method in the same block has a parameter of that name, which is something else. */
  #variableAt(name: string, declared: number, places: readonly number[]): Variable | undefined {
    const script = this.#script;
    const block = this.#blocks[declared] ?? -1;
    const last = block < 0 ? script.tokens.length : (script.partnerOf(block) ?? script.tokens.length);
    const inBlock = places.filter((index) => index > block && index < last && !isMemberOfOther(script, index));
    if (inBlock.some((index) => isParameter(script, index))) return undefined;
    const isAssigned = (index: number): boolean => script.isSign(index + 1, '=');
    const reads = inBlock.filter((index) => !isAssigned(index) && !(index === declared && script.isSign(index + 1, ';')));
    return { name, assignments: inBlock.filter(isAssigned).map((index) => index + 1), reads };
  }

  #withoutOtherValues(variables: readonly Variable[]): readonly Variable[] {
    let kept = variables;
    for (let step = 0; step < MAX_STEPS; step++) {
      const names = new Set(kept.map(({ name }) => name));
      const next = kept.filter(({ assignments }) => assignments.length > 0 && assignments.every((sign) => this.#isIdAfter(sign, names)));
      if (next.length === kept.length) return kept;
      kept = next;
    }
    return [];
  }

  #namesInOtherCapitals(variables: readonly Variable[]): ReadonlySet<string> {
    const names = new Set<string>();
    for (let step = 0; step < MAX_STEPS; step++) {
      for (const { name, assignments } of variables) {
        const changesCase = (at: number): boolean => this.#script.isWord(at, ...OTHER_CAPITALS) || (this.#script.isWord(at) && names.has(this.#script.valueAt(at)));
        if (assignments.some((sign) => expressionAfter(this.#script, sign).some(changesCase))) names.add(name);
      }
    }
    return names;
  }

  /** Whether the value after an `=` is the id, as it is or decoded. */
  #isIdAfter(sign: number, names: ReadonlySet<string>): boolean {
    const expression = expressionAfter(this.#script, sign);
    const isId = (at: number): boolean => this.#direct.has(at) || (this.#script.isWord(at) && names.has(this.#script.valueAt(at)));
    return expression.some(isId) && expression.every((at) => isId(at) || this.#isPartOfDecoding(at));
  }

  #isPartOfDecoding(at: number): boolean {
    const script = this.#script;
    if (script.isSign(at, '.', '?.', '(', ')', '!') || script.isWord(at, ...DECODING, ...SAME_NAME, ...OTHER_CAPITALS)) return true;
    // The owner of `.OperationId`, or a helper such as `DecodeOperationId(…)`.
    if (script.isWord(at) && (this.#direct.has(at + 2) || this.#direct.has(at + 3))) return true;
    return script.isWord(at) && script.isSign(at + 1, '(') && /base64|decode/i.test(script.valueAt(at));
  }
}

/** The tokens after an `=` up to the end of the statement; none where it is longer than any such expression. */
function expressionAfter(script: ScriptText, sign: number): readonly number[] {
  const tokens: number[] = [];
  for (let at = sign + 1; at < sign + MAX_EXPRESSION; at++) {
    if (script.isSign(at, ';', ',')) return tokens;
    tokens.push(at);
  }
  return [];
}

/** The variable that the statement around `index` sets: the word before its `=`. */
function targetOf(script: ScriptText, index: number): number | undefined {
  for (let at = index - 1; at > index - MAX_EXPRESSION; at--) {
    if (script.isSign(at, '=')) return script.isWord(at - 1) ? at - 1 : undefined;
    if (script.isSign(at, ';', '{', '}', '=>')) return undefined;
  }
  return undefined;
}

/** `other.name`, but not `this.name`. */
function isMemberOfOther(script: ScriptText, index: number): boolean {
  return script.isSign(index - 1, '.', '?.') && startOfMember(script, index) === index;
}

function isDeclaration(script: ScriptText, index: number): boolean {
  if (!script.isSign(index + 1, '=', ';')) return false;
  if (script.isSign(index - 1, '?', ']')) return script.isWord(index - 2) || script.isSign(index - 2, '[');
  return script.isWord(index - 1) && !script.isWord(index - 1, ...NO_TYPE);
}

function isParameter(script: ScriptText, index: number): boolean {
  return script.isSign(index + 1, ',', ')') && (script.isSign(index - 1, '?', '>', ']') || (script.isWord(index - 1) && !script.isWord(index - 1, ...NO_TYPE)));
}
