/**
 * The candidate that somebody most likely meant: the same ignoring case, or at most a fifth of the letters (but two of a
 * short name) inserted, removed, replaced or swapped. Undefined where none is that close.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  const limit = Math.min(Math.max(2, Math.floor(wanted.length / 5)), Math.floor(wanted.length / 2));
  let nearest: string | undefined;
  let best = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), best);
    if (distance < best) [nearest, best] = [candidate, distance];
    if (best === 0) break;
  }
  return nearest;
}

/** Finds nearest names among candidates that are listed once, and each wrong name only once: a renamed definition is missed by hundreds of references. */
export function createNameFinder(listCandidates: () => readonly string[]): (name: string) => string | undefined {
  let candidates: readonly string[] | undefined;
  const found = new Map<string, string | undefined>();
  return (name) => {
    candidates ??= listCandidates();
    if (!found.has(name)) found.set(name, nearestName(name, candidates));
    return found.get(name);
  };
}

/** Insertions, removals, replacements and swaps of neighbours between two texts; at least `limit` where it is not smaller than that. */
function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current: number[] = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          cell(last, column) + 1,
          cell(current, column - 1) + 1,
          cell(last, column - 1) + (isSame ? 0 : 1),
          isSwap ? cell(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...current) >= limit) return limit;
    [beforeLast, last] = [last, current];
  }
  return cell(last, b.length);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
