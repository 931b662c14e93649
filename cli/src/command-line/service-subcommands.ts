import type { Command } from 'commander';
import { AUTH_METHODS } from '../auth/auth-methods.js';
import type { CommandIo } from '../io/command-io.js';
import type { EnvironmentArguments, ServiceArguments } from '../services/service-arguments.js';
import type { Finish } from './finish.js';

const HELP = `
You sign in by device code, or as --auth says; "connector login" remembers how. Secrets come from variables only:
  token               CONNECTOR_ACCESS_TOKEN (and CONNECTOR_DATAVERSE_TOKEN for the environment's Dataverse, where solutions are concerned;
                      CONNECTOR_GRAPH_TOKEN for Microsoft Graph, where people are named by their addresses)
  client-secret       AZURE_CLIENT_SECRET (or typed on a terminal), AZURE_CLIENT_ID, AZURE_TENANT_ID
  client-certificate  AZURE_CLIENT_CERTIFICATE_PATH, AZURE_CLIENT_CERTIFICATE_PASSWORD, AZURE_CLIENT_ID, AZURE_TENANT_ID
  federated-token     AZURE_FEDERATED_TOKEN_FILE, or what GitHub Actions and Azure Pipelines set
To try it without an account: start "connector sandbox --seed" in another terminal, and add
  --cloud sandbox --endpoints http://127.0.0.1:PORT

Exit codes: 0 done; 1 the service refused it, or could not be reached; 2 wrong usage.`;

/** The commands that look at what is in the services. */
export function addServiceCommands(program: Command, io: CommandIo, finish: Finish): void {
  withServiceOptions(program.command('environments'))
    .summary('list the environments of your account')
    .description('Lists the environments that your account can see.')
    .action(async (options: ServiceArguments) => {
      const { environmentsCommand } = await import('../environments/environments-command.js');
      finish(await environmentsCommand(options, io));
    });
  withEnvironmentOptions(program.command('connectors'))
    .summary('list the custom connectors of an environment')
    .description('Lists the custom connectors of an environment, with the numbers of their actions and triggers.')
    .action(async (options: EnvironmentArguments) => {
      const { connectorsCommand } = await import('../connectors/connectors-command.js');
      finish(await connectorsCommand(options, io));
    });
}

export function withServiceOptions(command: Command): Command {
  return command
    .option('--cloud <cloud>', 'public, gcc, gcc-high, dod, china, ex, rx, sandbox or custom', 'public')
    .option('--endpoints <place>', 'of "custom": a JSON file with the addresses; of "sandbox": its address, or a file with what "connector sandbox --json" printed')
    .option('--auth <method>', AUTH_METHODS.join(', '))
    .option('--tenant <tenant>', 'the id or the domain of the tenant to sign in to')
    .option('--client-id <id>', 'the id of the app registration to sign in with')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', HELP);
}

export function withEnvironmentOptions(command: Command): Command {
  return withServiceOptions(command.requiredOption('-e, --environment <environment>', 'its id or its name'));
}
