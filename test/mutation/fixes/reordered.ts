import { childPointer, type Pointer, ROOT_POINTER } from '@connector-workbench/core';

/** Where the members that two values share stand in another order; undefined where they do nowhere. */
export function reordered(before: unknown, after: unknown, at: Pointer = ROOT_POINTER): Pointer | undefined {
  if (!isObject(before) || !isObject(after)) return undefined;
  const shared = Object.keys(before).filter((key) => Object.hasOwn(after, key));
  if (Object.keys(after).filter((key) => Object.hasOwn(before, key)).join('\n') !== shared.join('\n')) return at;
  for (const key of shared) {
    const found = reordered(before[key], after[key], childPointer(at, key));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
