import type { OffsetRange } from '../text/offset-range.js';
import { type OperationIdUse, withMethods } from './operation-id-uses.js';
import type { ScriptText } from './script-text.js';

/** A name that a script compares the id of the called operation with. */
export interface OperationComparison {
  readonly operationId: string;
  /** Of the string. */
  readonly range: OffsetRange;
  readonly ignoresCase: boolean;
}

/** The strings that one use of the operation's id is compared with; none where it is used in another way. */
export function comparisonsOf(script: ScriptText, use: OperationIdUse): readonly OperationComparison[] {
  const reader = new ComparisonReader(script, withoutBrackets(script, withMethods(script, use)));
  return [...reader.operators(), ...reader.calls(), ...reader.switches(), ...reader.patterns()];
}

/** `(id) == …`: brackets that only group. Those of a call or of `switch (id)` stay. */
function withoutBrackets(script: ScriptText, use: OperationIdUse): OperationIdUse {
  let { first, end } = use;
  while (script.isSign(first - 1, '(') && script.isSign(end, ')') && !script.isWord(first - 2) && !script.isSign(first - 2, '>', ')', ']')) {
    first--;
    end++;
  }
  return { ...use, first, end };
}

class ComparisonReader {
  readonly #script: ScriptText;
  readonly #use: OperationIdUse;

  constructor(script: ScriptText, use: OperationIdUse) {
    this.#script = script;
    this.#use = use;
  }

  /** `id == "X"`, `"X" != id`. */
  operators(): readonly OperationComparison[] {
    const { first, end } = this.#use;
    const script = this.#script;
    if (script.isSign(end, '==', '!=') && !script.isSign(end + 2, '+')) return this.#texts(end + 1);
    return script.isSign(first - 1, '==', '!=') && !script.isSign(first - 3, '+') ? this.#texts(first - 2) : [];
  }

  /** `id.Equals("X", …)`, `"X".Equals(id, …)`, `string.Equals(id, "X", …)`. */
  calls(): readonly OperationComparison[] {
    const { first, end } = this.#use;
    const script = this.#script;
    if (script.isSign(end, '.', '?.') && this.#isCallOfEquals(end + 2)) return this.#texts(end + 3, end + 2);
    if (this.#isCallOfEquals(first - 1)) {
      const isStatic = script.isWord(first - 4, 'string', 'String');
      if (isStatic) return script.isSign(end, ',') ? this.#texts(end + 1, first - 1) : [];
      return script.isSign(end, ')', ',') ? this.#texts(first - 4, first - 1) : [];
    }
    return script.isSign(first - 1, ',') && this.#isCallOfEquals(first - 3) ? this.#texts(first - 2, first - 3) : [];
  }

  /** The labels of `switch (id) { … }`; those of a switch inside of it stand in its own braces. */
  switches(): readonly OperationComparison[] {
    const { first, end } = this.#use;
    const script = this.#script;
    if (!script.isSign(first - 1, '(') || !script.isWord(first - 2, 'switch') || !script.isSign(end, ')') || !script.isSign(end + 1, '{')) return [];
    const found: OperationComparison[] = [];
    this.#eachInside(end + 1, (at) => {
      if (script.isWord(at, 'case')) found.push(...this.#alternatives(at + 1));
    });
    return found;
  }

  /** `id switch { "X" => … }` and `id is "X" or "Y"`. */
  patterns(): readonly OperationComparison[] {
    const { end } = this.#use;
    const script = this.#script;
    if (script.isWord(end, 'is')) return this.#alternatives(script.isWord(end + 1, 'not') ? end + 2 : end + 1);
    if (!script.isWord(end, 'switch') || !script.isSign(end + 1, '{')) return [];
    const found = [...this.#alternatives(end + 2)];
    this.#eachInside(end + 1, (at) => {
      if (script.isSign(at, ',')) found.push(...this.#alternatives(at + 1));
    });
    return found;
  }

  #isCallOfEquals(bracket: number): boolean {
    const script = this.#script;
    return script.isSign(bracket, '(') && script.isWord(bracket - 1, 'Equals') && script.isSign(bracket - 2, '.', '?.');
  }

  /** The tokens between a brace and its partner, without those in brackets of their own. */
  #eachInside(brace: number, visit: (at: number) => void): void {
    const script = this.#script;
    const end = script.afterBrackets(brace);
    for (let at = brace + 1; at < end; at++) {
      if (script.isSign(at, '{', '(', '[')) at = script.partnerOf(at) ?? at;
      else visit(at);
    }
  }

  /** `"X" or "Y"`, in brackets or not. */
  #alternatives(from: number): readonly OperationComparison[] {
    const script = this.#script;
    const found: OperationComparison[] = [];
    let at = from;
    while (script.isSign(at, '(')) at++;
    for (let texts = this.#texts(at); texts.length > 0; texts = this.#texts(at)) {
      found.push(...texts);
      at++;
      while (script.isSign(at, ')')) at++;
      if (!script.isWord(at, 'or')) break;
      at++;
      while (script.isSign(at, '(')) at++;
    }
    return found;
  }

  /** The string at `index`, where one stands there. `call` is the opening bracket of a call whose other arguments say how it compares. */
  #texts(index: number, call?: number): readonly OperationComparison[] {
    const script = this.#script;
    const token = script.tokens[index];
    // What is compared with an empty text is whether there is an id at all.
    if (token?.kind !== 'text' || token.value.trim() === '') return [];
    const changesCase = script.isSign(index + 1, '.') && script.isWord(index + 2) && script.valueAt(index + 2).startsWith('To');
    const ignoresCase = this.#use.ignoresCase || changesCase || (call !== undefined && this.#saysIgnoreCase(call));
    return [{ operationId: token.value, range: script.rangeOf(index), ignoresCase }];
  }

  #saysIgnoreCase(call: number): boolean {
    const script = this.#script;
    const end = Math.min(script.afterBrackets(call), call + 30);
    for (let at = call; at < end; at++) {
      if (script.isWord(at) && /IgnoreCase|Comparison|Comparer/i.test(script.valueAt(at)) && !/^Ordinal$|^StringComparison$/.test(script.valueAt(at))) return true;
    }
    return false;
  }
}
