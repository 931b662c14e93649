import type { Token } from './token.js';

const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * For each bracket the index of the token that closes or opens it; undefined for other tokens and for brackets without a partner. A closing
 * bracket that fits none of the open ones is left out; one that fits an outer one leaves out the inner ones.
 */
export function matchBrackets(tokens: readonly Token[]): readonly (number | undefined)[] {
  const partners: (number | undefined)[] = new Array<undefined>(tokens.length).fill(undefined);
  const open: { readonly sign: string; readonly index: number }[] = [];
  const counts = new Map<string, number>();
  const count = (sign: string, change: number): number => {
    const next = (counts.get(sign) ?? 0) + change;
    counts.set(sign, next);
    return next;
  };
  tokens.forEach(({ kind, value }, index) => {
    if (kind !== 'sign') return;
    if (value === '(' || value === '[' || value === '{') {
      open.push({ sign: value, index });
      count(value, 1);
      return;
    }
    const wanted = CLOSERS[value];
    if (wanted === undefined || count(wanted, 0) === 0) return;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      count(last.sign, -1);
      if (last.sign !== wanted) continue;
      partners[index] = last.index;
      partners[last.index] = index;
      return;
    }
  });
  return partners;
}
