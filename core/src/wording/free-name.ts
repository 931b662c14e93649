/** A name that none of the taken ones has, whatever their case: the proposal itself, or with the first number that is free. */
export function freeName(proposal: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  if (!lower.has(proposal.toLowerCase())) return proposal;
  let number = 2;
  while (lower.has(`${proposal}${number}`.toLowerCase())) number++;
  return `${proposal}${number}`;
}

/** A text in Pascal case, without accents, of the letters and digits that names of definitions may have. Empty where it has none. */
export function pascalCase(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').split(/[^A-Za-z0-9]+/).filter((word) => word !== '').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
