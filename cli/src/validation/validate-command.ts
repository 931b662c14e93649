import { type ConnectorDocument, documentOf } from '@connector-workbench/core';
import type { Platform } from '@connector-workbench/platform';
import { findLocalProject } from '../deployment/find-local-project.js';
import { environmentNamed, inEnvironment, type LoadedProject, loadProject } from '../deployment/project-in-environment.js';
import { findEnvironment } from '../environments/find-environment.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { paintFor } from '../io/paint.js';
import type { FormatName } from '../lint/format-names.js';
import { FORMATS } from '../lint/formats.js';
import type { ProblemReport } from '../lint/problem-report.js';
import { sortProblems } from '../lint/sort-problems.js';
import { formatStylish } from '../lint/stylish-format.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { ServiceArguments } from '../services/service-arguments.js';
import { reportServiceMessages } from './report-service-messages.js';

export interface ValidateArguments extends ServiceArguments {
  /** An id, a display name or a name of the chain: its overlay is applied first. The service itself judges the same for all. */
  readonly environment?: string;
  /** Also what is asked of connectors that are to be published. */
  readonly certification?: boolean;
  readonly format: FormatName;
}

/** `connector validate`: what the service's own validation says of a definition, at the lines that it is about. */
export function validateCommand(given: string, args: ValidateArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async (services) => {
    const started = io.now();
    const loaded = await loadProject(await findLocalProject(given, io), io);
    const own = definitionOf(given, loaded);
    const { document, shown } = args.environment === undefined ? own : definitionOf(given, await inNamedEnvironment(loaded, args.environment, services, io));
    const { isAccepted, messages } = await services.connectors.validate(textToSend(document), { isCertification: args.certification === true }, io.stop);
    const problems = sortProblems(reportServiceMessages(messages, document, shown));
    const report: ProblemReport = { projects: 1, files: 1, problems, failures: [], durationMs: Math.round(io.now() - started) };
    const format = args.json === true ? 'json' : args.format;
    io.stdout.write(format === 'stylish' ? formatStylish(report, problems, paintFor(io.stdout, io.env)) : FORMATS[format](report, problems));
    return isAccepted && !problems.some(({ severity }) => severity === 'error') ? 0 : 1;
  });
}

async function inNamedEnvironment(loaded: LoadedProject, wanted: string, services: Platform, io: CommandIo): Promise<LoadedProject> {
  return inEnvironment(loaded, await findEnvironment(services, environmentNamed(wanted, loaded.environments), io.stop));
}

/** Throws a UsageError for a definition that cannot be sent. Whether it makes sense is for the service to say. */
function definitionOf(given: string, { project, scope }: LoadedProject): { readonly document: ConnectorDocument; readonly shown: string } {
  const document = documentOf(project, 'definition');
  if (document === undefined) throw new UsageError(`${given}: There is no definition here.`);
  const shown = scope.shown.get(document.uri) ?? scope.files.get(document.uri) ?? document.uri;
  const isBroken = document.value === undefined || document.syntaxErrors.some(({ code }) => code !== 'duplicate-key');
  if (isBroken) throw new UsageError(`${shown}: It cannot be sent, since it cannot be read as what it is. "connector lint" says where it is broken.`);
  return { document, shown };
}

/** The service reads JSON only; a JSON file goes as it is. */
function textToSend({ syntax, text, value }: ConnectorDocument): string {
  return syntax === 'yaml' ? JSON.stringify(value) : text;
}
