/** Nobody mistypes a longer name, and the time that comparing two takes grows with the square of their length. */
const LONGEST = 300;

/**
 * The candidate that somebody most likely meant: the same ignoring case, or at most a fifth of the letters (but two of a
 * short name) inserted, removed, replaced or swapped, where the plural of a word in y counts as one. Undefined where none is that close.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length > LONGEST) return [...candidates].find((candidate) => candidate.toLowerCase() === wanted);
  const plural = wanted.replace(/y$/, 'ies');
  const limit = Math.min(Math.max(2, Math.floor(wanted.length / 5)), Math.floor(wanted.length / 2));
  let nearest: string | undefined;
  let best = limit + 1;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const distance = plural !== wanted && known === plural ? 1 : editDistance(wanted, known, best);
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

/**
 * Insertions, removals, replacements and swaps of neighbours between two texts; at least `limit` where it is not smaller than that. Three rows serve in turn:
 * a definition may have thousands of names that nobody knows.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  let current: number[] = [];
  for (let row = 1; row <= a.length; row++) {
    if (fillRow(a, b, row, { beforeLast, last, current }) >= limit) return limit;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return cell(last, b.length);
}

interface Rows {
  readonly beforeLast: readonly number[];
  readonly last: readonly number[];
  readonly current: number[];
}

/** Fills the current row, and tells the smallest number in it. */
function fillRow(a: string, b: string, row: number, { beforeLast, last, current }: Rows): number {
  const unit = a.charCodeAt(row - 1);
  const unitBefore = row > 1 ? a.charCodeAt(row - 2) : -1;
  let smallest = row;
  current[0] = row;
  for (let column = 1; column <= b.length; column++) {
    const other = b.charCodeAt(column - 1);
    let distance = Math.min(cell(last, column) + 1, cell(current, column - 1) + 1, cell(last, column - 1) + (unit === other ? 0 : 1));
    if (unitBefore === other && column > 1 && unit === b.charCodeAt(column - 2)) distance = Math.min(distance, cell(beforeLast, column - 2) + 1);
    current[column] = distance;
    if (distance < smallest) smallest = distance;
  }
  return smallest;
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
