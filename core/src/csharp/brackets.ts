import type { Token } from './token.js';

/** Which brackets of a script belong together. */
export interface BracketPairs {
  /** For each bracket the index of the token that closes or opens it; undefined for other tokens and for brackets without a partner. */
  readonly partners: readonly (number | undefined)[];
  /** The index of the first bracket without a partner. */
  readonly firstUnpaired: number | undefined;
}

/** A closing bracket that fits none of the open ones is left out; one that fits an outer one leaves out the inner ones. */
export function matchBrackets(tokens: readonly Token[]): BracketPairs {
  const partners = new Array<number | undefined>(tokens.length).fill(undefined);
  const brackets: number[] = [];
  const open: { readonly sign: Opening; readonly index: number }[] = [];
  const counts: Record<Opening, number> = { '(': 0, '[': 0, '{': 0 };
  tokens.forEach(({ kind, value }, index) => {
    if (kind !== 'sign') return;
    if (value === '(' || value === '[' || value === '{') {
      brackets.push(index);
      open.push({ sign: value, index });
      counts[value]++;
      return;
    }
    const wanted = openingOf(value);
    if (wanted === undefined) return;
    brackets.push(index);
    if (counts[wanted] === 0) return;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      counts[last.sign]--;
      if (last.sign !== wanted) continue;
      partners[index] = last.index;
      partners[last.index] = index;
      return;
    }
  });
  return { partners, firstUnpaired: brackets.find((index) => partners[index] === undefined) };
}

type Opening = '(' | '[' | '{';

function openingOf(closing: string): Opening | undefined {
  if (closing === ')') return '(';
  if (closing === ']') return '[';
  return closing === '}' ? '{' : undefined;
}
