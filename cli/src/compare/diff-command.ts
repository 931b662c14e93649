import path from 'node:path';
import { compareConnectors } from '@connector-workbench/core';
import { planDeployment, PlatformError, systemClock, type Platform } from '@connector-workbench/platform';
import { findConnector } from '../connectors/find-connector.js';
import { findLocalProject } from '../deployment/find-local-project.js';
import { memoryOf } from '../deployment/memory-of.js';
import { environmentNamed, inEnvironment, loadProject, localConnectorOf } from '../deployment/project-in-environment.js';
import { showProgress } from '../deployment/show-progress.js';
import { findEnvironment } from '../environments/find-environment.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { paintFor } from '../io/paint.js';
import { runServiceCommand } from '../services/run-service-command.js';
import { type ComparedSide, readSide, sideOfProject } from './compared-side.js';
import type { DiffArguments } from './diff-arguments.js';
import { findEnvironmentOf } from './find-environment-of.js';
import { formatJson, formatStylish } from './format-changes.js';
import { openRevision } from './git-file-system.js';
import { formatMarkdown } from './markdown-format.js';
import { reportOfPlan } from './report-of-plan.js';
import { type ChangeReport, reportChanges } from './reported-change.js';
import { titleOf } from './title-of.js';

const GIT = 'git:';

/** `connector diff`: what changed in a connector since another state of it, and whom that breaks. */
export async function diffCommand(given: string, args: DiffArguments, io: CommandIo): Promise<ExitCode> {
  const local = await readSide(given, io);
  if (args.against?.startsWith(GIT) === true) return finish(await againstRevision(given, args.against, local, io), args, io);
  if (args.against !== undefined && (await isOnDisk(args.against, io))) return finish(await againstFolder(args.against, local, io), args, io);
  if (args.against !== undefined && looksLikePath(args.against)) throw new UsageError(`${args.against}: There is no such file or folder. Name an environment, a folder that is there, or git: and a revision.`);
  return runServiceCommand(args, io, async (services) => finish(await againstEnvironment(given, args, services, io), args, io));
}

async function againstRevision(given: string, against: string, local: ComparedSide, io: CommandIo): Promise<ChangeReport> {
  const files = await openRevision(against.slice(GIT.length), await folderToAsk(given, io), io.stop);
  try {
    const before = await readSide(given, { ...io, files });
    return reportOf(against, { ...before, nameOf: (uri) => `${against}:${before.nameOf(uri)}` }, local);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${against}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** Where git is asked: the connector's own folder may be in another repository than the current one. */
async function folderToAsk(given: string, { cwd, files }: CommandIo): Promise<string> {
  const absolute = path.resolve(cwd, given);
  return (await files.kindOf(absolute)) === 'folder' ? absolute : path.dirname(absolute);
}

async function againstFolder(against: string, local: ComparedSide, io: CommandIo): Promise<ChangeReport> {
  return reportOf(against, await readSide(against, io), local);
}

/** A path that is there is a path, even if an environment should have the same name. */
async function isOnDisk(against: string, { cwd, files }: CommandIo): Promise<boolean> {
  return files.kindOf(path.resolve(cwd, against)).then(() => true, () => false);
}

/** Names of environments may hold a slash; they do not begin like a path. */
function looksLikePath(against: string): boolean {
  return /^\.{1,2}[\\/]/.test(against) || path.isAbsolute(against);
}

/** As a deployment would find the connector there, and with what it would change. */
async function againstEnvironment(given: string, args: DiffArguments, services: Platform, io: CommandIo): Promise<ChangeReport> {
  const loaded = await loadProject(await findLocalProject(given, io), io);
  const memory = memoryOf(loaded.files, args.state, io);
  const wanted = args.against === undefined ? await findEnvironmentOf(loaded.project, memory) : environmentNamed(args.against, loaded.environments);
  const environment = await findEnvironment(services, wanted, io.stop);
  const there = await inEnvironment(loaded, environment);
  const connector = args.connector === undefined ? {} : { connectorId: (await findConnector(services, environment, args.connector, io.stop)).id };
  const plan = await planDeployment({
    connectors: services.connectors, cloudId: services.cloud.id, environment, memory, clock: systemClock, progress: showProgress(io), signal: io.stop,
    local: await localConnectorOf(there, io.stop), ...connector,
  });
  const report = reportOfPlan(plan, environment, sideOfProject(there.scope, there.project));
  if (report === undefined) throw new PlatformError('definition-missing', { data: { connector: plan.connector.displayName } });
  return report;
}

function reportOf(against: string, before: ComparedSide, after: ComparedSide): ChangeReport {
  return { title: titleOf(after.project), against, changes: reportChanges(compareConnectors(before.project, after.project), before, after) };
}

function finish(report: ChangeReport, { format, json, failOn }: DiffArguments, io: CommandIo): ExitCode {
  io.stdout.write(written(report, json === true ? 'json' : format, io));
  const fails = failOn === 'any' ? report.changes.length > 0 : report.changes.some(({ classification }) => classification === 'breaking');
  return fails ? 1 : 0;
}

function written(report: ChangeReport, format: DiffArguments['format'], { stdout, env }: CommandIo): string {
  switch (format) {
    case 'stylish': return formatStylish(report, paintFor(stdout, env));
    case 'json': return formatJson(report);
    case 'markdown': return formatMarkdown(report);
  }
}
