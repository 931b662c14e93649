import type { Publisher } from '@connector-workbench/platform';
import { findEnvironment } from '../environments/find-environment.js';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { formatTable } from '../io/format-table.js';
import { paintFor } from '../io/paint.js';
import { jsonText } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { EnvironmentArguments } from '../services/service-arguments.js';

/** `connector solution publishers`: who solutions of an environment can belong to, with the prefixes that `pack` asks for. */
export function publishersCommand(args: EnvironmentArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async (services) => {
    const environment = await findEnvironment(services, args.environment, io.stop);
    const publishers = await services.dataverse(environment).publishers(io.stop);
    if (args.json === true) io.stdout.write(jsonText({ version: 1, environment: { id: environment.id, displayName: environment.displayName }, publishers }));
    else io.stdout.write(formatTable(['Publisher', 'Name', 'Prefix'], publishers.map(rowOf), paintFor(io.stdout, io.env)));
    return 0;
  });
}

function rowOf({ displayName, uniqueName, prefix }: Publisher): readonly string[] {
  return [displayName, uniqueName, prefix];
}
