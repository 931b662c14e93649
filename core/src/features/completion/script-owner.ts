import type { Token } from '../../csharp/token.js';
import { SCRIPT_BASE_MEMBERS, SCRIPT_TYPE_MEMBERS, type ScriptMember, type ScriptType } from '../../knowledge/script-members.js';

/** The members of what ends with the token at `at`: `this`, `base`, `Context` and what is reached through it. */
export function ownerMembers(tokens: readonly Token[], at: number): readonly ScriptMember[] {
  const owner = wordBefore(tokens, at);
  if (owner === undefined) return [];
  if (owner === at && !isSign(tokens[at - 1], '.', '?.') && ['this', 'base'].includes(tokens[at]?.value ?? '')) return SCRIPT_BASE_MEMBERS;
  const type = typeAt(tokens, owner, MAX_STEPS);
  return type === undefined ? [] : SCRIPT_TYPE_MEMBERS[type];
}

/** How many members one behind the other, and variables one from the other, are followed. */
const MAX_STEPS = 8;

/** What the word at `at` is, or what a call of it answers; undefined where that is not reached through `Context`. */
function typeAt(tokens: readonly Token[], at: number, steps: number): ScriptType | undefined {
  const name = tokens[at]?.value ?? '';
  if (steps === 0) return undefined;
  if (!isSign(tokens[at - 1], '.', '?.')) return typeNamed(SCRIPT_BASE_MEMBERS, name) ?? typeOfVariable(tokens, at, name, steps - 1);
  const before = wordBefore(tokens, at - 2);
  if (before === undefined) return undefined;
  const isOwn = ['this', 'base'].includes(tokens[before]?.value ?? '') && !isSign(tokens[before - 1], '.', '?.');
  if (isOwn) return typeNamed(SCRIPT_BASE_MEMBERS, name);
  const owner = typeAt(tokens, before, steps - 1);
  return owner === undefined ? undefined : typeNamed(SCRIPT_TYPE_MEMBERS[owner], name);
}

function typeNamed(members: readonly ScriptMember[], name: string): ScriptType | undefined {
  return members.find((member) => member.name === name)?.type;
}

/** The word that ends at `at`, or that is called there: of `SendAsync(…)`, `SendAsync`. */
function wordBefore(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.kind === 'word') return at;
  if (!isSign(tokens[at], ')')) return undefined;
  let depth = 0;
  for (let position = at; position >= Math.max(0, at - MAX_CALL); position--) {
    if (isSign(tokens[position], ')')) depth++;
    if (isSign(tokens[position], '(') && --depth === 0) return tokens[position - 1]?.kind === 'word' ? position - 1 : undefined;
  }
  return undefined;
}

/** In tokens. */
const MAX_CALL = 60;

/** The last `var name = …` in front of `at`, where its value is reached through `Context`. A variable of a type that is written out is known to every C# extension. */
function typeOfVariable(tokens: readonly Token[], at: number, name: string, steps: number): ScriptType | undefined {
  const declared = tokens.slice(0, at).findLastIndex((token, position) => token.kind === 'word' && token.value === name && tokens[position - 1]?.value === 'var' && isSign(tokens[position + 1], '='));
  if (declared === -1) return undefined;
  const length = tokens.slice(declared, declared + MAX_CALL).findIndex((token) => isSign(token, ';'));
  if (length === -1) return undefined;
  let end = declared + length - 1;
  const last = wordBefore(tokens, end);
  // What is awaited stays the same with it.
  if (last !== undefined && tokens[last]?.value === 'ConfigureAwait' && isSign(tokens[last - 1], '.')) end = last - 2;
  const word = wordBefore(tokens, end);
  return word === undefined ? undefined : typeAt(tokens, word, steps);
}

export function isSign(token: Token | undefined, ...signs: readonly string[]): boolean {
  return token?.kind === 'sign' && signs.includes(token.value);
}
