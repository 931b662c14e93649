/** `${1:name}`, `${2|a,b|}`, `${1}`, `$0`, and signs with a backslash before them. */
const PART = /\$\{(\d+)(?::((?:\\.|[^}\\])*)|\|((?:\\.|[^|\\])*)\|)?\}|\$(\d+)|\\([\\$}])/g;

/** The text of a snippet with its placeholders at their defaults: `${1:name}` → name, `${2|a,b|}` → a, a repeated `${1}` → the same again. */
export function expandSnippet(body: readonly string[]): string {
  const values = new Map<string, string>();
  const text = body.join('\n');
  for (const [, index, value, choices] of text.matchAll(PART)) {
    if (index !== undefined && !values.has(index)) values.set(index, unescape(value ?? firstOf(choices ?? '')));
  }
  return text.replaceAll(PART, (_whole, braced?: string, _value?: string, _choices?: string, bare?: string, escaped?: string) => escaped ?? values.get(braced ?? bare ?? '') ?? '');
}

function firstOf(choices: string): string {
  return /^(?:\\.|[^,\\])*/.exec(choices)?.[0] ?? '';
}

function unescape(text: string): string {
  return text.replaceAll(/\\([\\$},|])/g, '$1');
}
