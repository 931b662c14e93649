import type { LogicAppsClient, Platform } from '@connector-workbench/platform';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { ServiceArguments } from '../services/service-arguments.js';

/** The error boundary of the commands that talk to Azure Resource Manager. */
export function runAzureCommand(args: ServiceArguments, io: CommandIo, command: (client: LogicAppsClient) => Promise<ExitCode>): Promise<ExitCode> {
  return runServiceCommand(args, io, (services) => command(clientOf(services)), 'arm');
}

function clientOf({ logicApps, cloud }: Platform): LogicAppsClient {
  if (logicApps !== undefined) return logicApps;
  throw new UsageError(`The cloud "${cloud.id}" has no Azure Resource Manager. Start a newer sandbox with "connector sandbox --seed".`);
}
