import { importConnector } from '@connector-workbench/platform';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { DeploymentArguments } from './deployment-arguments.js';
import { prepareDeployment } from './prepare-deployment.js';
import { reportOutcome } from './report-outcome.js';

/** `connector create`: makes the connector in an environment that does not have it. */
export function createCommand(given: string, args: DeploymentArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async (services) => {
    const prepared = await prepareDeployment(given, args, services, io);
    if (prepared === undefined) return 1;
    const { request, environment } = prepared;
    const outcome = await importConnector(request);
    reportOutcome({ action: 'created', title: request.local.title, environment, outcome }, args.json === true, io);
    return 0;
  });
}
