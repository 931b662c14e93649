import { blocksSave, type ConnectorProject, lintProject, type Problem } from '@connector-workbench/core';
import { countedNoun } from '../io/counted-noun.js';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';
import { reportProblems } from '../lint/report-problems.js';
import { sortProblems } from '../lint/sort-problems.js';
import type { LoadedProject } from './project-in-environment.js';

/** Whether the connector has no problem for which the service would refuse it. Those that it has are told on standard error. */
export function isReadyToDeploy(loaded: LoadedProject, io: CommandIo): boolean {
  return hasNone(loaded, blockingProblems(loaded), io);
}

/** Whether all files can be read as what they are: what cannot stays so in every environment, so that nobody has to sign in to be told. */
export function isReadable(loaded: LoadedProject, io: CommandIo): boolean {
  const codes: ReadonlySet<string> = new Set(loaded.project.documents.flatMap(({ syntaxErrors }) => syntaxErrors.map(({ code }) => code)));
  return codes.size === 0 || hasNone(loaded, blockingProblems(loaded).filter(({ rule }) => codes.has(rule)), io);
}

function blockingProblems({ project }: LoadedProject): readonly Problem[] {
  return lintProject(project, { profiles: ['save'] }).filter(blocksSave);
}

function hasNone({ project, scope }: LoadedProject, blocking: readonly Problem[], io: CommandIo): boolean {
  if (blocking.length === 0) return true;
  showProblems(project, blocking, scope, io);
  io.stderr.write(`connector: Nothing was sent, since the service would refuse the connector for ${countedNoun(blocking.length, 'problem')}. Correct them, or send it all the same with --deploy-anyway.\n`);
  return false;
}

/** Tells problems on standard error, a line for each with its place. */
export function showProblems(project: ConnectorProject, problems: readonly Problem[], scope: LoadedProject['scope'], io: CommandIo): void {
  // A definition that was named alone still has neighbours, which are deployed with it.
  const shown = new Map([...scope.files].map(([uri, path]) => [uri, scope.shown.get(uri) ?? path]));
  for (const { file, line, column, message, rule } of sortProblems(reportProblems(project, problems, shown))) {
    io.stderr.write(`${printable(file)}:${line}:${column}: ${printable(message)} (${rule})\n`);
  }
}
