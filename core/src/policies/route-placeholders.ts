/** A name in braces in the new path of a policy, and where it stands in it. */
export interface RoutePlaceholder {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The placeholders for path parameters. Braces with an `@` before or in them belong to an expression. */
export function placeholdersOf(path: string): readonly RoutePlaceholder[] {
  return [...path.matchAll(/(?<!@)\{([^{}@]+)\}/g)].map((match) => ({ name: match[1] ?? '', start: match.index + 1, end: match.index + match[0].length - 1 }));
}
