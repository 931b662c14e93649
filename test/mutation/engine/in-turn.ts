import type { Subject } from './subject.js';

/** Characters of a definition. What is larger takes long to check. */
const SMALL = 20_000;
const LARGE = 60_000;
/** How many small ones come before the next that is not. */
const SMALL_ONES = 4;

/** In which order a mutation tries its connectors: beginning with another one for each, most of them small; large ones only where nothing else is left. */
export function inTurn(subjects: readonly Subject[], offset: number): readonly Subject[] {
  const small = rotated(subjects.filter(({ size }) => size < SMALL), offset);
  const middling = rotated(subjects.filter(({ size }) => size >= SMALL && size < LARGE), offset);
  const mixed = middling.flatMap((subject, index) => [...small.slice(index * SMALL_ONES, (index + 1) * SMALL_ONES), subject]);
  const left = small.slice(middling.length * SMALL_ONES);
  return [...mixed, ...left, ...rotated(subjects.filter(({ size }) => size >= LARGE), offset)];
}

/** The same, beginning with another one. */
export function rotated<T>(all: readonly T[], offset: number): readonly T[] {
  const start = all.length === 0 ? 0 : offset % all.length;
  return [...all.slice(start), ...all.slice(0, start)];
}
