import { type ConnectorSummary, countOperations, type Environment, type OperationCounts, type Platform, readOperations } from '@connector-workbench/platform';
import { findEnvironment } from '../environments/find-environment.js';
import type { ExitCode } from '../exit-code.js';
import { mapConcurrently } from '../files/map-concurrently.js';
import type { CommandIo } from '../io/command-io.js';
import { formatTable } from '../io/format-table.js';
import { paintFor } from '../io/paint.js';
import { jsonText, printable } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { EnvironmentArguments } from '../services/service-arguments.js';

const CONCURRENT_REQUESTS = 4;

interface ListedConnector extends ConnectorSummary {
  readonly operations: OperationCounts;
}

/** `connector connectors`: the custom connectors of an environment, with the numbers of their actions and triggers. */
export function connectorsCommand(args: EnvironmentArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async (services) => {
    const environment = await findEnvironment(services, args.environment, io.stop);
    const found = await listConnectors(services, environment, io.stop);
    io.stdout.write(args.json === true ? formatJson(environment, found) : formatTable(['Connector', 'Id', 'Actions', 'Triggers', 'Made by', 'Changed'], found.map(rowOf), paintFor(io.stdout, io.env)));
    if (found.length === 0) io.stderr.write(`connector: ${printable(environment.displayName)} has no custom connectors.\n`);
    return 0;
  });
}

async function listConnectors({ connectors }: Platform, environment: Environment, signal: AbortSignal): Promise<readonly ListedConnector[]> {
  const summaries = await connectors.list(environment.id, signal);
  return mapConcurrently(summaries, CONCURRENT_REQUESTS, async (summary) => {
    const operations = await readOperations({ connectors, environmentId: environment.id, connectorId: summary.id, signal });
    return { ...summary, operations: countOperations(operations) };
  });
}

function rowOf({ displayName, id, operations, createdBy, changedTime }: ListedConnector): readonly string[] {
  return [displayName, id, String(operations.actions), String(operations.triggers), createdBy.displayName ?? '', changedTime?.slice(0, 10) ?? ''];
}

function formatJson(environment: Environment, connectors: readonly ListedConnector[]): string {
  return jsonText({ version: 1, environment: { id: environment.id, displayName: environment.displayName }, connectors });
}
