import type { Environment } from '@connector-workbench/platform';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { formatTable } from '../io/format-table.js';
import { paintFor } from '../io/paint.js';
import { jsonText } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { ServiceArguments } from '../services/service-arguments.js';

/** `connector environments`: what the account can see. */
export function environmentsCommand(args: ServiceArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async ({ environments }) => {
    const found = await environments.list(io.stop);
    io.stdout.write(args.json === true ? formatJson(found) : formatTable(['Environment', 'Id', 'Type', 'Region', 'Dataverse'], found.map(rowOf), paintFor(io.stdout, io.env)));
    if (found.length === 0) io.stderr.write('connector: Your account sees no environment. Ask an administrator for the role Environment Maker in one.\n');
    return 0;
  });
}

function rowOf({ displayName, id, type, region, hasDataverse }: Environment): readonly string[] {
  return [displayName, id, type, region ?? '', hasDataverse ? 'yes' : 'no'];
}

function formatJson(environments: readonly Environment[]): string {
  return jsonText({ version: 1, environments });
}
