/**
 * The scheme of the rule pages. A link of a problem may not run a command (VS Code removed that in 2026), and a `file:` uri
 * opens as plain text; a scheme of our own lets the manifest associate the pages with the Markdown preview.
 */
export const RULE_PAGE_SCHEME = 'connector-workbench-rules';

/** What the server is told as `ruleDocsBase`. */
export const RULE_PAGES_BASE = `${RULE_PAGE_SCHEME}:`;

/** The file name of a rule's page, or undefined for anything that cannot be a rule id: no path gets out of the folder. */
export function rulePageFile(path: string): string | undefined {
  const match = /^\/([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(path);
  return match?.[1] === undefined ? undefined : `${match[1]}.md`;
}
