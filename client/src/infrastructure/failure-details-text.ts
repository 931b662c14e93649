import type { Failure } from './failure.js';
import { wrapText } from './wrap-text.js';

/** Editors wrap no lines by themselves; so many characters are in sight beside a side bar. */
const WIDTH = 80;

/** The page that *Show Details* opens. Labels are left in English: the page is made to be sent to somebody. */
export function detailsText(operation: string, failure: Failure, at: Date): string {
  const rows: readonly (readonly [string, string])[] = [['Operation', operation], ['Time', at.toISOString()], ...failure.details];
  const labels = Math.max(...rows.map(([label]) => label.length));
  const indent = ' '.repeat(labels + 2);
  const lines = rows.map(([label, value]) => `${label.padEnd(labels)}  ${wrapText(value, WIDTH - indent.length).join(`\n${indent}`)}`);
  return `${wrapText(failure.message, WIDTH).join('\n')}\n\n${lines.join('\n')}\n`;
}
