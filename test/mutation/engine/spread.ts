/** A few of many, spread evenly: the first, the last, and some between them. */
export function spread<T>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all;
  const step = (all.length - 1) / Math.max(count - 1, 1);
  return Array.from({ length: count }, (_, index) => all[Math.round(index * step)]).filter((each) => each !== undefined);
}
