import { importConnector, type ImportRequest } from '@connector-workbench/platform';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { adviseSharing } from '../sharing/share-command.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { DeploymentArguments } from './deployment-arguments.js';
import { type PreparedDeployment, prepareDeployment } from './prepare-deployment.js';
import { reportOutcome } from './report-outcome.js';

/** `connector create`: makes the connector in an environment that does not have it. */
export function createCommand(given: string, args: DeploymentArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async (services) => {
    const prepared = await prepareDeployment(given, args, services, io);
    if (prepared === undefined) return 1;
    return createPrepared(prepared, undefined, args, io);
  });
}

/** Creates it. `existing`: the connectors that are there, where they are known already. */
export async function createPrepared({ request, environment, services }: PreparedDeployment, existing: ImportRequest['existing'], args: DeploymentArguments, io: CommandIo): Promise<ExitCode> {
  const outcome = await importConnector({ ...request, ...(existing === undefined ? {} : { existing }) });
  reportOutcome({ action: 'created', title: request.local.title, environment, outcome }, args.json === true, io);
  await adviseSharing(services, environment, io);
  return 0;
}
