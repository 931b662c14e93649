import type { Connection } from '@connector-workbench/platform';
import { findConnector } from '../connectors/find-connector.js';
import { findEnvironment } from '../environments/find-environment.js';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { formatTable } from '../io/format-table.js';
import { paintFor } from '../io/paint.js';
import { jsonText } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { EnvironmentArguments } from '../services/service-arguments.js';

export interface ConnectionsArguments extends EnvironmentArguments {
  /** An id or a title. Default: the connections of all connectors. */
  readonly connector?: string;
}

/** `connector connections`: who is connected, and whether it works. */
export function connectionsCommand(args: ConnectionsArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async (services) => {
    const environment = await findEnvironment(services, args.environment, io.stop);
    const connectorId = args.connector === undefined ? undefined : (await findConnector(services, environment, args.connector, io.stop)).id;
    const connections = await services.connections.list(environment.id, connectorId, io.stop);
    io.stdout.write(args.json === true
      ? jsonText({ version: 1, environment: { id: environment.id, displayName: environment.displayName }, connections })
      : formatTable(['Connection', 'Status', 'Made by', 'Made', 'Connector', 'Id'], connections.map(rowOf), paintFor(io.stdout, io.env)));
    if (connections.length === 0) io.stderr.write('connector: Your account sees no connections here.\n');
    return 0;
  });
}

function rowOf({ displayName, statuses, error, createdBy, createdTime, connectorId, id }: Connection): readonly string[] {
  const status = [...statuses, ...(error === undefined ? [] : [error])].join(': ');
  return [displayName, status, createdBy ?? '', createdTime?.slice(0, 10) ?? '', connectorId ?? '', id];
}
