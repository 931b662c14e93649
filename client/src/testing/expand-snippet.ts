/** The text of a snippet with its placeholders at their defaults: `${1:name}` → name, `${2|a,b|}` → a, a repeated `${1}` → the same again. */
export function expandSnippet(body: readonly string[]): string {
  const values = new Map<string, string>();
  const text = body.join('\n');
  for (const [, index, value, choices] of text.matchAll(/\$\{(\d+)(?::([^}]*)|\|([^}]*)\|)\}/g)) {
    if (index !== undefined && !values.has(index)) values.set(index, value ?? choices?.split(',')[0] ?? '');
  }
  return text.replaceAll(/\$\{(\d+)(?::[^}]*|\|[^}]*\|)?\}|\$(\d+)/g, (_whole, braced?: string, bare?: string) => values.get(braced ?? bare ?? '') ?? '');
}
