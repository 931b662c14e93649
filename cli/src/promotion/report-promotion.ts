import type { Environment } from '@connector-workbench/platform';
import type { ExitCode } from '../exit-code.js';
import { countedNoun } from '../io/counted-noun.js';
import type { CommandIo } from '../io/command-io.js';
import { formatTable } from '../io/format-table.js';
import { paintFor } from '../io/paint.js';
import { printable } from '../io/printable.js';
import type { PromotionOutcome, PromotionResult } from './promotion-outcome.js';

export interface PromotionReport {
  readonly from: Environment | undefined;
  readonly to: Environment;
  readonly outcomes: readonly PromotionOutcome[];
  readonly durationMs: number;
}

const RESULTS: readonly PromotionResult[] = ['created', 'adopted', 'updated', 'unchanged', 'planned', 'failed'];

/** Says what became of each connector. Ends with 1 where one failed. */
export function reportPromotion(report: PromotionReport, isJson: boolean, io: CommandIo): ExitCode {
  const { outcomes } = report;
  for (const { name, notes } of outcomes) for (const line of notes.split('\n').filter((each) => each !== '')) io.stderr.write(`${printable(name)}: ${line}\n`);
  io.stdout.write(isJson ? jsonOf(report) : textOf(report, io));
  return outcomes.some(({ result }) => result === 'failed') ? 1 : 0;
}

function textOf({ from, to, outcomes, durationMs }: PromotionReport, io: CommandIo): string {
  const rows = outcomes.map(({ name, result, files, connectorId, requests }) => [name, result, (files ?? []).map(({ kind }) => kind).join(', '), connectorId ?? '', String(requests)]);
  const table = formatTable(['Connector', 'Result', 'Files', 'Id', 'Requests'], rows, paintFor(io.stdout, io.env));
  const counts = RESULTS.map((result) => [result, outcomes.filter((each) => each.result === result).length] as const).filter(([, count]) => count > 0);
  const requests = outcomes.map((each) => each.requests);
  const way = from === undefined ? printable(to.displayName) : `${printable(from.displayName)} → ${printable(to.displayName)}`;
  const sum = requests.reduce((total, each) => total + each, 0);
  return `${table}\n${way}: ${counts.map(([result, count]) => `${count} ${result}`).join(', ')}; ${countedNoun(sum, 'request')}, at most ${Math.max(0, ...requests)} for one connector; ${(durationMs / 1000).toFixed(1)} s\n`;
}

function jsonOf({ from, to, outcomes, durationMs }: PromotionReport): string {
  const place = ({ id, displayName }: Environment): object => ({ id, displayName });
  const summary = Object.fromEntries(RESULTS.map((result) => [result, outcomes.filter((each) => each.result === result).length]));
  return `${JSON.stringify({ version: 1, ...(from === undefined ? {} : { from: place(from) }), to: place(to), summary, durationMs, connectors: outcomes.map(({ notes, ...outcome }) => ({ ...outcome, notes: notes.split('\n').filter((line) => line !== '') })) }, undefined, 2)}\n`;
}
