import { childPointer, type Pointer, ROOT_POINTER } from '@connector-workbench/core';

/** Every pointer into a value, in document order, the root first. */
export function pointersOf(value: unknown, at: Pointer = ROOT_POINTER): readonly Pointer[] {
  const found: Pointer[] = [];
  collect(value, at, found);
  return found;
}

function collect(value: unknown, at: Pointer, found: Pointer[]): void {
  found.push(at);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) collect(child, childPointer(at, key), found);
}
