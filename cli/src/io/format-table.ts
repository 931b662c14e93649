import type { Paint } from './paint.js';
import { printable } from './printable.js';

/** Rows in columns, with a heading; texts of services are made printable. Without rows it is empty: the command says in a sentence that there are none. */
export function formatTable(heading: readonly string[], rows: readonly (readonly string[])[], paint: Paint): string {
  if (rows.length === 0) return '';
  const texts = rows.map((row) => row.map(printable));
  const widths = heading.map((title, column) => Math.max(title.length, ...texts.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ').trimEnd();
  return [paint.bold(line(heading)), ...texts.map(line), ''].join('\n');
}
