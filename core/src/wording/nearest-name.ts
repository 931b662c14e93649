/** Nobody mistypes a longer name, and the time that comparing two takes grows with the square of their length. */
const LONGEST = 300;

/**
 * The candidate that somebody most likely meant: the same ignoring case, or at most a fifth of the letters (but two of a
 * short name) inserted, removed, replaced or swapped, where the plural of a word in y counts as one. Undefined where none is that close.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length > LONGEST) return [...candidates].find((candidate) => candidate.toLowerCase() === wanted);
  const plural = pluralOf(wanted);
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

/** Of more candidates than this, those that are about one letter away are found by an index: comparing thousands of names with thousands of others would take minutes. */
const MANY = 500;

/** Finds nearest names among candidates that are listed once, and each wrong name only once: a renamed definition is missed by hundreds of references. */
export function createNameFinder(listCandidates: () => readonly string[]): (name: string) => string | undefined {
  let closeTo: ((name: string) => Iterable<string>) | undefined;
  const found = new Map<string, string | undefined>();
  return (name) => {
    closeTo ??= closeNames(listCandidates());
    if (!found.has(name)) found.set(name, nearestName(name, closeTo(name)));
    return found.get(name);
  };
}

/** Tells which candidates are worth comparing with a name. */
function closeNames(candidates: readonly string[]): (name: string) => Iterable<string> {
  if (candidates.length <= MANY) return () => candidates;
  const byVariant = new Map<string, string[]>();
  for (const candidate of candidates) {
    for (const variant of variantsOf(candidate.toLowerCase())) {
      const names = byVariant.get(variant);
      if (names === undefined) byVariant.set(variant, [candidate]);
      else names.push(candidate);
    }
  }
  return (name) => new Set([...variantsOf(name.toLowerCase()), pluralOf(name.toLowerCase())].flatMap((variant) => byVariant.get(variant) ?? []));
}

/** A name, and what is left of it without one of its letters: two names have one in common where a letter was inserted, removed or replaced, or two were swapped. */
function variantsOf(name: string): ReadonlySet<string> {
  return new Set([name, ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1))]);
}

function pluralOf(name: string): string {
  return name.replace(/y$/, 'ies');
}

/**
 * Insertions, removals, replacements and swaps of neighbours between two texts; at least `limit` where it is not smaller than that. Three rows serve in turn:
 * a definition may have thousands of names that nobody knows.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) >= limit || differentLetters(a, b) > 2 * (limit - 1)) return limit;
  let beforeLast: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  let current: number[] = [];
  for (let row = 1; row <= a.length; row++) {
    if (fillRow(a, b, row, { beforeLast, last, current }) >= limit) return limit;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return cell(last, b.length);
}

/** How many letters, of 32 sorts, only one of the texts has. Each change of a letter makes at most two: most names are found to be too far away by this alone. */
function differentLetters(a: string, b: string): number {
  let rest = lettersOf(a) ^ lettersOf(b);
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
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
