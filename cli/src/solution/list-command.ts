import { checkReferences, openSolution, type SolutionFacts, solutionFacts } from '@connector-workbench/core/solutions';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { countedNoun } from '../io/counted-noun.js';
import { formatTable } from '../io/format-table.js';
import { type Paint, paintFor } from '../io/paint.js';
import { jsonText, printable } from '../io/printable.js';
import { titleOf } from './describe-solution.js';
import { readSolutionFile } from './read-solution-file.js';
import { reportSolutionProblems } from './report-problems.js';
import { explainSolution } from './solution-failure.js';

export interface ListArguments {
  readonly json?: boolean;
}

/** `connector solution list`: what is in an archive, without unpacking it. Throws a UsageError for a file that is no solution. */
export async function listCommand(given: string, args: ListArguments, io: CommandIo): Promise<ExitCode> {
  const entries = await readSolutionFile(given, io);
  const { facts, problems } = await explainSolution(given, () => {
    const solution = openSolution(entries);
    return { facts: solutionFacts(solution), problems: checkReferences(solution) };
  });
  if (args.json === true) {
    io.stdout.write(jsonText({ version: 1, solution: facts, problems }));
    return 0;
  }
  io.stdout.write(formatFacts(facts, paintFor(io.stdout, io.env)));
  reportSolutionProblems(problems, io);
  return 0;
}

function formatFacts(facts: SolutionFacts, paint: Paint): string {
  const { publisher, connectors, connectionReferences, environmentVariables, otherComponents } = facts;
  const head = `${titleOf(facts)}, by ${printable(publisher.displayName || publisher.uniqueName)} (prefix ${printable(publisher.prefix)})\n`;
  const tables = [
    table(['Connector', 'Name', 'Id', 'Operations', 'Script', 'Icon'], connectors.map((each) => [each.displayName, each.name, each.id, String(each.operations ?? '?'), yesNo(each.hasScript), yesNo(each.hasIcon)]), paint),
    table(['Connection reference', 'Name', 'For'], connectionReferences.map((each) => [each.displayName, each.name, each.connector ?? each.api]), paint),
    table(['Environment variable', 'Name', 'Type', 'Default', 'Value'], environmentVariables.map((each) => [each.displayName, each.name, each.type, yesNo(each.hasDefault), yesNo(each.hasValue)]), paint),
  ];
  const others = otherComponents.map(({ type, count }) => otherComponent(type, count)).join(', ');
  return [head, ...tables, others === '' ? '' : `\nAlso in it: ${others}\n`].join('');
}

const KINDS: Readonly<Partial<Record<string, string>>> = { 1: 'table', 29: 'flow', 60: 'form', 61: 'web resource', 300: 'canvas app', 380: 'environment variable' };

function otherComponent(type: string, count: number): string {
  const kind = KINDS[type];
  return kind === undefined ? `${countedNoun(count, 'component')} of kind ${printable(type)}` : countedNoun(count, kind);
}

function table(heading: readonly string[], rows: readonly (readonly string[])[], paint: Paint): string {
  return rows.length === 0 ? '' : `\n${formatTable(heading, rows, paint)}`;
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
