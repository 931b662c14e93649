/** What a refresh is about. */
export interface RefreshScope {
  /** What is loaded for the rows whose children are other ones then, wherever they are shown; undefined for all. */
  readonly at: string | undefined;
  /** Whether what was loaded under a key is loaded again. */
  has(key: string): boolean;
}

export const EVERYTHING: RefreshScope = { at: undefined, has: () => true };

/** What was loaded under a key, and all below it. */
export function scopeBelow(at: string): RefreshScope {
  return { at, has: isBelow(at) };
}

/** A key begins with that of what it is below, and a bar. */
export function isBelow(id: string): (key: string) => boolean {
  return (key) => key === id || key.startsWith(`${id}|`);
}
