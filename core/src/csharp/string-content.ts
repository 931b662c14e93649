const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '\0', a: '\u0007', b: '\b', f: '\f', v: '\v', e: '\u001b' };
const ESCAPE = /\\(?:u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{1,4})|(.))/gis;

/** The content of a regular string, between its quotes, after its escapes. An escape that C# does not know stands for its character. */
export function contentOfRegular(between: string): string {
  return between.replace(ESCAPE, (_, four?: string, eight?: string, some?: string, single?: string) => {
    if (single !== undefined) return ESCAPES[single] ?? single;
    const code = Number.parseInt(four ?? eight ?? some ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** The content of a verbatim string, where only a quote is doubled. */
export function contentOfVerbatim(between: string): string {
  return between.replaceAll('""', '"');
}

/** The content of a raw string. One over several lines loses its first and last line break, and the indentation of its last line. */
export function contentOfRaw(between: string): string {
  const lines = between.split(/\r\n|\n|\r/);
  const indentation = lines.at(-1) ?? '';
  if (lines.length < 2 || indentation.trim() !== '') return between;
  return lines.slice(1, -1).map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line.trimStart())).join('\n');
}
