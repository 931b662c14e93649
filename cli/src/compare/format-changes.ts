import type { Classification } from '@connector-workbench/core';
import { countedNoun } from '../io/counted-noun.js';
import type { Paint } from '../io/paint.js';
import { jsonText, printable } from '../io/printable.js';
import type { ChangeReport, ReportedChange } from './reported-change.js';

const CLASSES: readonly Classification[] = ['breaking', 'compatible', 'cosmetic'];
const COLOURS = { breaking: 'red', compatible: 'yellow', cosmetic: 'dim' } as const satisfies Record<Classification, keyof Paint>;

/** The report for people: the worst first, each with its place, and what breaking ones mean. */
export function formatStylish(report: ChangeReport, paint: Paint): string {
  const blocks = CLASSES.map((classification) => report.changes.filter((change) => change.classification === classification)).filter((changes) => changes.length > 0);
  return [...blocks.map((changes) => `${changes.map((change) => lineOf(change, paint)).join('\n')}\n`), `${summaryOf(report, paint)}\n`].join('\n');
}

function lineOf(change: ReportedChange, paint: Paint): string {
  const { classification, message, consequence, rule } = change;
  const line = `  ${paint[COLOURS[classification]](classification.padEnd(10))}  ${printable(message)}${printable(reachOf(change))}  ${paint.dim(`${rule}  ${printable(placeOf(change))}`)}`;
  return classification === 'breaking' ? `${line}\n              ${paint.dim(printable(consequence))}` : line;
}

const MOST_OPERATIONS = 3;

/** Which operations it reaches, where the sentence does not say it. */
export function reachOf({ operations, message }: ReportedChange): string {
  const others = operations.filter((id) => !message.includes(`"${id}"`));
  if (others.length === 0) return '';
  const named = others.slice(0, MOST_OPERATIONS).join(', ');
  return ` (${others.length > MOST_OPERATIONS ? `${named} and ${others.length - MOST_OPERATIONS} more` : named})`;
}

function placeOf({ before, after }: ReportedChange): string {
  const place = after ?? before;
  return place === undefined ? '' : `${place.file}:${place.line}:${place.column}`;
}

function summaryOf({ title, against, changes }: ChangeReport, paint: Paint): string {
  const compared = `"${printable(title)}", compared with ${printable(against)}`;
  if (changes.length === 0) return `${paint.green('No changes')} of ${compared}.`;
  const text = `${countsOf(changes)} of ${compared}.`;
  return paint.bold(changes.some(({ classification }) => classification === 'breaking') ? paint.red(text) : text);
}

/** `1 breaking, 2 compatible and 0 cosmetic changes` */
export function countsOf(changes: readonly ReportedChange[]): string {
  const [breaking = 0, compatible = 0, cosmetic = 0] = CLASSES.map((classification) => changes.filter((change) => change.classification === classification).length);
  return `${breaking} breaking, ${compatible} compatible and ${countedNoun(cosmetic, 'cosmetic change')}`;
}

const FORMAT_VERSION = 1;

/** The report for programs. */
export function formatJson({ title, against, changes }: ChangeReport): string {
  const summary = Object.fromEntries(CLASSES.map((classification) => [classification, changes.filter((change) => change.classification === classification).length]));
  return jsonText({ version: FORMAT_VERSION, connector: title, against, summary, changes });
}
