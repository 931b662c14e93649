/** A rule as the list in docs/rules/README.md has it. */
export interface ListedRule {
  readonly id: string;
  /** What has to hold, in a few words. */
  readonly title: string;
}

/** The rows of the table of rules; the file is generated, so that they all look alike. */
export function rulesOf(overview: string): readonly ListedRule[] {
  return [...overview.matchAll(/^\| \[([a-z0-9-]+)\]\(\1\.md\) \| ((?:\\\||[^|])*?) \|/gm)].map(([, id = '', title = '']) => ({ id, title: title.replaceAll(/\\(.)/g, '$1').replaceAll('`', '') }));
}
