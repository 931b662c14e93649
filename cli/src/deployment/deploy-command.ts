import { findRoute } from '@connector-workbench/platform';
import { findConnector } from '../connectors/find-connector.js';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import { createPrepared } from './create-command.js';
import { type PreparedDeployment, prepareDeployment } from './prepare-deployment.js';
import { type UpdateArguments, updatePrepared } from './update-command.js';

/** `connector deploy`: creates the connector in an environment, or updates it where it is there. */
export function deployCommand(given: string, args: UpdateArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async (services) => {
    const prepared = await prepareDeployment(given, args, services, io);
    if (prepared === undefined) return 1;
    if (args.connector !== undefined) return updatePrepared(prepared, (await findConnector(services, prepared.environment, args.connector, io.stop)).id, args, io);
    return deployPrepared(prepared, args, io);
  });
}

async function deployPrepared(prepared: PreparedDeployment, args: UpdateArguments, io: CommandIo): Promise<ExitCode> {
  const route = await findRoute(prepared.request);
  if (route.kind === 'update') return updatePrepared(prepared, route.connectorId, args, io);
  return args.plan === true ? printCreation(prepared, args.json === true, io) : createPrepared(prepared, route.existing, args, io);
}

function printCreation({ environment, request: { local } }: PreparedDeployment, isJson: boolean, { stdout }: CommandIo): ExitCode {
  const kinds = Object.keys(local.files);
  if (isJson) {
    const files = kinds.map((kind) => ({ kind, state: 'changed-locally', effect: 'add' }));
    stdout.write(jsonText({ version: 1, result: 'planned', environment: { id: environment.id, displayName: environment.displayName }, files, drift: [] }));
  } else {
    stdout.write(`To create "${printable(local.title)}" in ${printable(environment.displayName)}: ${kinds.join(', ')}\n`);
  }
  return 0;
}
