import process from 'node:process';

/** Prints rows under a title, the first column left-aligned and the others right-aligned. */
export function printTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const lines = all.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd());
  process.stdout.write(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
}

export const milliseconds = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0));
export const ratio = (value: number, baseline: number): string => `${(value / baseline).toFixed(1)}x`;
export const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
