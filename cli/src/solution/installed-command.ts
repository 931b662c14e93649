import type { InstalledSolution } from '@connector-workbench/platform';
import { findEnvironment } from '../environments/find-environment.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { formatTable } from '../io/format-table.js';
import { paintFor } from '../io/paint.js';
import { jsonText, printable } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { EnvironmentArguments, ServiceArguments } from '../services/service-arguments.js';
import { listCommand } from './list-command.js';

export interface InstalledArguments extends ServiceArguments {
  readonly environment?: string;
}

/** `connector solution list`: what is in an archive, or which solutions an environment has. Throws a UsageError where both are named, or neither. */
export function listAnywhere(zip: string | undefined, { environment, ...args }: InstalledArguments, io: CommandIo): Promise<ExitCode> {
  if (zip !== undefined && environment === undefined) return listCommand(zip, args, io);
  if (zip === undefined && environment !== undefined) return installedCommand({ ...args, environment }, io);
  throw new UsageError(zip === undefined ? 'Name the archive of a solution, or an environment with --environment.' : 'Name either an archive or an environment, not both.');
}

function installedCommand(args: EnvironmentArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async (services) => {
    const environment = await findEnvironment(services, args.environment, io.stop);
    const solutions = await services.dataverse(environment).solutions(io.stop);
    if (args.json === true) {
      io.stdout.write(jsonText({ version: 1, environment: { id: environment.id, displayName: environment.displayName }, solutions }));
      return 0;
    }
    io.stdout.write(formatTable(['Solution', 'Name', 'Version', 'Kind', 'Publisher', 'Installed'], solutions.map(rowOf), paintFor(io.stdout, io.env)));
    if (solutions.length === 0) io.stderr.write(`connector: ${printable(environment.displayName)} has no solutions that your account can see.\n`);
    return 0;
  });
}

function rowOf({ displayName, uniqueName, version, isManaged, publisher, installedOn }: InstalledSolution): readonly string[] {
  return [displayName, uniqueName, version, isManaged ? 'managed' : 'unmanaged', publisher?.displayName ?? '', installedOn?.slice(0, 10) ?? ''];
}
