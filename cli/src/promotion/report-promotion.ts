import { type ChosenRoute, isPlatformError, type PlannedConnector, type PlatformError, PlatformError as Failure, type PromotionOutcome, type PromotionPlan, type PromotionReport, type PromotionRequest, type PromotionResult, type PromotionTarget, type SolutionPlan } from '@connector-workbench/platform';
import { describeOutcome } from '../deployment/report-outcome.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import { countedNoun } from '../io/counted-noun.js';
import type { CommandIo } from '../io/command-io.js';
import { formatTable } from '../io/format-table.js';
import { paintFor } from '../io/paint.js';
import { jsonText, printable } from '../io/printable.js';
import { describeFailure } from '../services/describe-failure.js';
import type { Refusals } from './refusals.js';

export interface ReportedPromotion extends Pick<PromotionRequest, 'from' | 'to'> {
  readonly route: ChosenRoute;
  readonly report: PromotionReport;
  readonly isPlan: boolean;
  readonly durationMs: number;
}

const RESULTS: readonly PromotionResult[] = ['created', 'adopted', 'updated', 'unchanged', 'planned', 'failed'];

/** A plan as the report of something that nobody did. */
export function plannedReport({ connectors, solution }: PromotionPlan): PromotionReport {
  return { outcomes: connectors.map(plannedOutcome), solution: solution === undefined ? undefined : { ...solution, requests: 0, result: 'planned' } };
}

function plannedOutcome(planned: PlannedConnector): PromotionOutcome {
  if (planned.kind === 'failed') return { name: planned.name, title: undefined, route: 'direct', result: 'failed', requests: planned.requests, notes: [], error: planned.error };
  const { name, title, route, effect, connectorId, files, drift, losses, overlay, notes } = planned.plan;
  const open = losses.filter(({ isAccepted }) => !isAccepted);
  const lost = open.length === 0 ? {} : { error: new Failure('losses-not-accepted', { data: { losses: open.map(({ message }) => message).join(' '), reasons: [...new Set(open.map(({ reason }) => reason))].join(', ') } }) };
  return {
    name, title, route, connectorId, files, requests: planned.requests, ...lost,
    result: open.length > 0 ? 'failed' : effect === 'none' ? 'unchanged' : 'planned',
    notes: [
      ...(overlay.length === 0 ? [] : [`Set for this environment: ${overlay.join(', ')}.`]),
      ...(drift.length === 0 ? [] : [`Somebody changed it there, or it is not known who did: ${drift.join(', ')}. --accept-drift replaces that.`]),
      ...losses.filter(({ isAccepted }) => isAccepted).map(({ message }) => message), ...notes,
    ],
  };
}

/** Says what became of each connector. Ends with 1 where one failed. */
export function reportPromotion(reported: ReportedPromotion, refusals: Refusals, isJson: boolean, io: CommandIo): ExitCode {
  const outcomes = reported.report.outcomes.map((outcome) => ({ ...outcome, lines: linesOf(outcome, refusals) }));
  for (const { name, lines } of outcomes) for (const line of lines) io.stderr.write(`${printable(name)}: ${line}\n`);
  for (const note of reported.report.solution?.notes ?? []) io.stderr.write(`${printable(reported.report.solution?.uniqueName ?? '')}: ${printable(note)}\n`);
  io.stdout.write(isJson ? jsonOf(reported, outcomes) : textOf(reported, io));
  return outcomes.some(({ result }) => result === 'failed') ? 1 : 0;
}

function linesOf({ name, result, notes, deployment, error }: PromotionOutcome, refusals: Refusals): readonly string[] {
  const done = deployment === undefined || result === 'planned' || result === 'unchanged' || result === 'failed' ? [] : describeOutcome(deployment, result);
  const failure = error === undefined ? '' : refusals.told(name) ?? failureText(error);
  return [...notes.flatMap((note) => note.split('\n').map(printable)), ...done, ...failure.split('\n')].filter((line) => line !== '');
}

/** What goes on in one line, since it is about the command and not about the service. */
const OWN_ADVICE: Readonly<Partial<Record<PlatformError['kind'], string>>> = {
  'source-differs': 'Deploy them there first, or promote them all the same with --any-source.',
  'not-in-source': 'Deploy it there first, or promote it all the same with --any-source.',
  'not-promotable': '',
};

function failureText(error: unknown): string {
  if (error instanceof UsageError) return `connector: ${printable(error.message)}`;
  if (!isPlatformError(error)) throw error;
  const own = OWN_ADVICE[error.kind];
  if (own !== undefined) return `connector: ${[printable(error.userMessage), own].join(' ').trimEnd()}`;
  if (error.kind !== 'losses-not-accepted') return describeFailure(error);
  const reasons = String(error.data.reasons ?? '').split(', ').map((reason) => `--accept ${reason}`).join(' ');
  return `connector: ${printable(error.userMessage)}\nTo go on without, add ${reasons}, or --accept-losses for all.`;
}

function textOf({ from, to, route, report, isPlan, durationMs }: ReportedPromotion, io: CommandIo): string {
  const { outcomes, solution } = report;
  const rows = outcomes.map(({ name, result, files, connectorId, requests }) => [name, result, (files ?? []).map(({ kind }) => kind).join(', '), connectorId ?? '', String(requests)]);
  const table = formatTable(['Connector', 'Result', 'Files', 'Id', 'Requests'], rows, paintFor(io.stdout, io.env));
  const counts = RESULTS.map((result) => [result, outcomes.filter((each) => each.result === result).length] as const).filter(([, count]) => count > 0);
  const requests = outcomes.map((each) => each.requests);
  const way = from === undefined ? nameOf(to) : `${printable(from.environment.displayName)} → ${nameOf(to)}`;
  const sum = requests.reduce((total, each) => total + each, solution?.requests ?? 0);
  const travelled = solution === undefined ? '' : `, ${solution.requests} for the solution`;
  const routeLine = isPlan || solution !== undefined ? `Route: ${describeRoute(route, solution)}\n` : '';
  return `${table}\n${routeLine}${way}: ${counts.map(([result, count]) => `${count} ${result}`).join(', ')}; ${countedNoun(sum, 'request')}, at most ${Math.max(0, ...requests)} for one connector${travelled}; ${(durationMs / 1000).toFixed(1)} s\n`;
}

const REASONS: Readonly<Record<ChosenRoute['reason'], string>> = {
  configured: 'as connector.config.json says',
  'first-stage': 'the default for the first environment of a chain',
  'no-dataverse': 'since the environment has no Dataverse',
  'no-solution': 'since connector.config.json names no solution',
  'default-solution': 'the default where the environment has Dataverse and the chain names a solution',
  'no-chain': 'since the environment is in no chain',
};

function describeRoute({ kind, reason }: ChosenRoute, solution: SolutionPlan | undefined): string {
  const travels = solution === undefined ? '' : ` ${printable(solution.uniqueName)} ${printable(solution.version)} (${solution.isManaged ? 'managed' : 'unmanaged'}, ${solution.mode}${solution.installedVersion === undefined ? '' : ` of ${printable(solution.installedVersion)}`})`;
  return `${kind}${travels}, ${REASONS[reason]}`;
}

function nameOf(to: PromotionTarget): string {
  return printable(to.kind === 'environment' ? to.environment.displayName : to.config.name);
}

function jsonOf({ from, to, route, report, durationMs }: ReportedPromotion, outcomes: readonly (PromotionOutcome & { readonly lines: readonly string[] })[]): string {
  const place = (target: PromotionTarget): object => (target.kind === 'environment' ? { id: target.environment.id, displayName: target.environment.displayName } : { displayName: target.config.name, ...target.config.route.logicApp });
  const summary = Object.fromEntries(RESULTS.map((result) => [result, outcomes.filter((each) => each.result === result).length]));
  const connectors = outcomes.map(({ name, result, route: taken, connectorId, files, requests, lines }) => ({ name, result, route: taken, connectorId, files, requests, notes: lines }));
  const before = from === undefined ? {} : { from: { id: from.environment.id, displayName: from.environment.displayName } };
  return jsonText({ version: 1, ...before, to: place(to), route, ...(report.solution === undefined ? {} : { solution: report.solution }), summary, durationMs, connectors });
}
