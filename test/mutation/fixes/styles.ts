/** A way to write JSON that people use. */
export interface Style {
  readonly name: string;
  readonly indent: string;
  readonly lineBreak: '\n' | '\r\n';
  readonly mark: '' | '\uFEFF';
  readonly ending: string;
}

export const STYLES: readonly Style[] = [
  { name: 'two blanks', indent: '  ', lineBreak: '\n', mark: '', ending: '\n' },
  { name: 'four blanks, CRLF', indent: '    ', lineBreak: '\r\n', mark: '', ending: '\r\n' },
  { name: 'tabs, BOM', indent: '\t', lineBreak: '\n', mark: '\uFEFF', ending: '' },
  { name: 'tabs, CRLF, BOM', indent: '\t', lineBreak: '\r\n', mark: '\uFEFF', ending: '\r\n\r\n' },
  { name: 'four blanks, no end of line', indent: '    ', lineBreak: '\n', mark: '', ending: '' },
  { name: 'one line', indent: '', lineBreak: '\n', mark: '', ending: '\n' },
];

export function inStyle(value: unknown, { indent, lineBreak, mark, ending }: Style): string {
  return mark + JSON.stringify(value, undefined, indent).replaceAll('\n', lineBreak) + ending;
}

/** What a text has, after it was changed, that its style does not have; undefined where it keeps to it. */
export function strayFrom(text: string, before: string, { indent, lineBreak, mark, ending }: Style): string | undefined {
  if (text.startsWith('\uFEFF') !== (mark !== '')) return 'the BOM came or went';
  if (!text.endsWith(`}${ending}`)) return 'the end of the file is another';
  const body = text.slice(mark.length, text.length - ending.length);
  // From an empty object nobody learns how others would be written.
  if (/^\uFEFF?\{\}\s*$/.test(before)) return undefined;
  if (indent === '') return body.includes('\n') ? 'there is a line break in the only line' : undefined;
  if (body.split('\n').length !== body.split(lineBreak).length || (lineBreak === '\n' && body.includes('\r'))) return 'a line ends in another way';
  const odd = body.split(lineBreak).find((line) => line.trim() === '' || line.endsWith(' ') || (/^\s*/.exec(line)?.[0] ?? '').replaceAll(indent, '') !== '');
  return odd === undefined ? undefined : `a line is indented in another way: ${JSON.stringify(odd.slice(0, 80))}`;
}

/** The same for a script or a readme, which keeps its BOM and its line breaks. */
export function strayLines(text: string, before: string): string | undefined {
  if (text.startsWith('\uFEFF') !== before.startsWith('\uFEFF')) return 'the BOM came or went';
  const kinds = (each: string): string => [...new Set(each.match(/\r\n|\r|\n/g))].sort().join();
  return before.includes('\n') && kinds(text) !== kinds(before) && kinds(text) !== '' ? 'a line ends in another way' : undefined;
}
