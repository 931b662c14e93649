import type { Failure } from './failure.js';

/** The page that *Show Details* opens. Labels are left in English: the page is made to be sent to somebody. */
export function detailsText(operation: string, failure: Failure, at: Date): string {
  const rows: readonly (readonly [string, string])[] = [['Operation', operation], ['Time', at.toISOString()], ...failure.details];
  const width = Math.max(...rows.map(([label]) => label.length));
  const indent = ' '.repeat(width + 2);
  const lines = rows.map(([label, value]) => `${label.padEnd(width)}  ${value.replaceAll(/\r?\n/g, `\n${indent}`)}`);
  return `${failure.message}\n\n${lines.join('\n')}\n`;
}
