/** A letter or two begin many names. */
const SHORTEST_BEGINNING = 3;

/** The name that a mistyped one was probably meant to be: the only one that begins so, else the closest, where at most a third of it differs. */
export function closestName(typed: string, names: readonly string[]): string | undefined {
  const [longer, ...others] = typed.length < SHORTEST_BEGINNING ? [] : names.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
  if (longer !== undefined && others.length === 0) return longer;
  const ranked = names.map((name) => ({ name, distance: editDistance(typed.toLowerCase(), name.toLowerCase()) })).sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.max(2, best.name.length / 3) ? best.name : undefined;
}

/** Levenshtein's: how many characters to insert, remove or replace. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + Number(from[row - 1] !== to[column - 1]);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
