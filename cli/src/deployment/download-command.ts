import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { downloadConnector, nodeFileSystem, type Platform, projectMemory, saveDownload, systemClock } from '@connector-workbench/platform';
import { findConnector } from '../connectors/find-connector.js';
import { findEnvironment } from '../environments/find-environment.js';
import type { ExitCode } from '../exit-code.js';
import { countedNoun } from '../io/counted-noun.js';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { EnvironmentArguments } from '../services/service-arguments.js';
import { folderNameOf } from './folder-name.js';
import { deployedFilesOf } from './kept-states.js';
import { showProgress } from './show-progress.js';

export interface DownloadArguments extends EnvironmentArguments {
  /** An id or a title. */
  readonly connector: string;
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
  const environment = await findEnvironment(services, args.environment, io.stop);
  const { id, displayName } = await findConnector(services, environment, args.connector, io.stop);
  const steps = { progress: showProgress(io), signal: io.stop };
  const downloaded = await downloadConnector({ connectors: services.connectors, environmentId: environment.id, connectorId: id, ...steps });
  const dest = args.dest ?? folderNameOf(displayName);
  const folder = pathToFileURL(path.resolve(io.cwd, dest)).href;
  const memory = projectMemory(nodeFileSystem, folder);
  const deployed = deployedFilesOf({ cloudId: services.cloud.id, environmentId: environment.id }, undefined, io);
  const { written } = await saveDownload({
    fileSystem: nodeFileSystem, folder, download: downloaded, cloud: services.cloud, environment, memory, replace: args.overwrite === true, clock: systemClock, ...steps,
    ...(deployed === undefined ? {} : { deployed }),
  });
  io.stdout.write(args.json === true
    ? `${JSON.stringify({ version: 1, connectorId: id, folder: dest, written }, undefined, 2)}\n`
    : `Downloaded "${printable(displayName)}" into ${printable(dest)}: ${written.length === 0 ? 'all files were there already' : `${countedNoun(written.length, 'file')} written (${written.join(', ')})`}\n`);
  return 0;
}
