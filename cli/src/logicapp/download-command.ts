import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFileSystem, saveCustomApi } from '@connector-workbench/platform';
import { folderNameOf } from '../deployment/folder-name.js';
import type { ExitCode } from '../exit-code.js';
import { refuseFile } from '../files/refuse-file.js';
import { countedNoun } from '../io/counted-noun.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { findGroup } from './find-group.js';
import type { ResourceArguments } from './logicapp-arguments.js';
import { runAzureCommand } from './run-azure-command.js';

export interface DownloadArguments extends ResourceArguments {
  /** The folder to write to. Default: one in the current folder, named after the connector. */
  readonly dest?: string;
  /** Replaces local files that differ. */
  readonly overwrite?: boolean;
}

/** `connector logicapp download`: definition, properties and icon of a connector. All of them are written, or none. */
export function downloadCommand(args: DownloadArguments, io: CommandIo): Promise<ExitCode> {
  return runAzureCommand(args, io, async (client) => {
    await refuseFile(args.dest, io);
    const { subscription, group } = await findGroup(client, args, io.stop);
    const resource = await client.get({ subscriptionId: subscription.id, resourceGroup: group.name, name: args.name }, io.stop);
    const dest = args.dest ?? folderNameOf(resource.displayName);
    const folder = pathToFileURL(path.resolve(io.cwd, dest)).href;
    const written = await saveCustomApi({ client, resource, fileSystem: nodeFileSystem, folder, replace: args.overwrite === true, signal: io.stop });
    io.stdout.write(args.json === true
      ? jsonText({ version: 1, id: resource.id, folder: dest, written })
      : `Downloaded "${printable(resource.displayName)}" into ${printable(dest)}: ${written.length === 0 ? 'all files were there already' : `${countedNoun(written.length, 'file')} written (${written.join(', ')})`}\n`);
    return 0;
  });
}
