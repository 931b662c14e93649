import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { downloadConnector, type Environment, localNamesOf, namedIn, nodeFileSystem, type Platform, projectMemory, saveDownload, systemClock } from '@connector-workbench/platform';
import { findConnector } from '../connectors/find-connector.js';
import { findEnvironment } from '../environments/find-environment.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import { refuseFile } from '../files/refuse-file.js';
import { countedNoun } from '../io/counted-noun.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { PlaceArguments } from './deployment-arguments.js';
import { findLocalProjects } from './find-local-project.js';
import { folderNameOf } from './folder-name.js';
import { deployedFilesOf } from './kept-states.js';
import { memoryOf } from './memory-of.js';
import { type LoadedProject, loadProject, wantedEnvironment } from './project-in-environment.js';
import { showProgress } from './show-progress.js';

export interface DownloadArguments extends PlaceArguments {
  /** An id or a title. Default: the connector of `dest`. */
  readonly connector?: string;
  /** The folder to write to. Default: one in the current folder, named after the connector. */
  readonly dest?: string;
  /** Replaces local files that differ. */
  readonly overwrite?: boolean;
}

/** `connector download`: the files of a connector, with its icon, script and settings.json. All of them are written, or none. */
export function downloadCommand(args: DownloadArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, (services) => download(args, services, io));
}

async function download(args: DownloadArguments, services: Platform, io: CommandIo): Promise<ExitCode> {
  await refuseFile(args.dest, io);
  const known = args.dest === undefined ? undefined : await findDownloaded(args.dest, io);
  const wanted = environmentOf(args, known);
  if (args.connector === undefined && known === undefined) throw connectorMissing();
  const environment = await findEnvironment(services, wanted, io.stop);
  const { id, displayName } = await findConnector(services, environment, args.connector ?? (await connectorOf(known, environment, io)), io.stop);
  const steps = { progress: showProgress(io), signal: io.stop };
  const downloaded = await downloadConnector({ connectors: services.connectors, environmentId: environment.id, connectorId: id, ...steps });
  const dest = args.dest ?? folderNameOf(displayName);
  const folder = pathToFileURL(path.resolve(io.cwd, dest)).href;
  const memory = projectMemory(nodeFileSystem, folder);
  const deployed = deployedFilesOf({ cloudId: services.cloud.id, environmentId: environment.id }, undefined, io);
  const { written } = await saveDownload({
    fileSystem: nodeFileSystem, folder, download: downloaded, cloud: services.cloud, environment, memory, replace: args.overwrite === true, clock: systemClock, ...steps,
    names: known === undefined ? {} : (localNamesOf(known.files) ?? {}),
    ...(deployed === undefined ? {} : { deployed }),
  });
  io.stdout.write(args.json === true
    ? jsonText({ version: 1, connectorId: id, folder: dest, written })
    : `Downloaded "${printable(displayName)}" into ${printable(dest)}: ${written.length === 0 ? 'all files were there already' : `${countedNoun(written.length, 'file')} written (${written.join(', ')})`}\n`);
  return 0;
}

/** The connector that is in the folder already, if it is: its files are called there as they are, and it knows where it came from. */
async function findDownloaded(dest: string, io: CommandIo): Promise<LoadedProject | undefined> {
  const folder = path.resolve(io.cwd, dest);
  const isFolder = await io.files.kindOf(folder).then((kind) => kind === 'folder', () => false);
  if (!isFolder) return undefined;
  const real = pathToFileURL(await io.files.realPath(folder)).href;
  const local = (await findLocalProjects([dest], io)).find(({ files }) => files.id === real);
  return local === undefined ? undefined : loadProject(local, io);
}

function environmentOf({ environment }: DownloadArguments, known: LoadedProject | undefined): string {
  if (known !== undefined) return wantedEnvironment(environment, known);
  if (environment === undefined) throw new UsageError('Name the environment with -e, by its id or its name, or with --dest a folder that has the connector already.');
  return environment;
}

async function connectorOf(known: LoadedProject | undefined, environment: Environment, io: CommandIo): Promise<string> {
  const remembered = known === undefined ? undefined : await memoryOf(known.files, undefined, io).read();
  const id = remembered?.environments[environment.id]?.connectorId ?? (remembered === undefined ? undefined : namedIn(remembered, environment.id));
  if (id === undefined) throw connectorMissing();
  return id;
}

function connectorMissing(): UsageError {
  return new UsageError('Name the connector with -c, by its id or its title, or with --dest a folder that has it already.');
}
