import type { Command } from 'commander';
import type { CommandIo } from '../io/command-io.js';
import type { ServiceArguments } from '../services/service-arguments.js';
import type { Finish } from './finish.js';
import { withServiceOptions } from './service-subcommands.js';

const HELP = `
Without --auth, you sign in by device code, on any computer with a browser. No
token is kept, so each command asks for a code of its own: for daily work, take
the sign-in of the Azure CLI (--auth azure-cli).
Secrets are taken from variables, never from arguments:
  token               CONNECTOR_ACCESS_TOKEN; for solutions also
                      CONNECTOR_DATAVERSE_TOKEN, for people by their addresses
                      CONNECTOR_GRAPH_TOKEN
  client-secret       AZURE_CLIENT_SECRET (or typed on a terminal),
                      AZURE_CLIENT_ID, AZURE_TENANT_ID
  client-certificate  AZURE_CLIENT_CERTIFICATE_PATH,
                      AZURE_CLIENT_CERTIFICATE_PASSWORD, AZURE_CLIENT_ID,
                      AZURE_TENANT_ID
  federated-token     AZURE_FEDERATED_TOKEN_FILE, or what GitHub Actions and
                      Azure Pipelines set

Examples:
  connector login
  connector login --cloud gcc
  connector login --auth azure-cli
  connector login --auth client-secret --tenant contoso.example --client-id ID`;

/** The commands about who is signed in. */
export function addSignInCommands(program: Command, io: CommandIo, finish: Finish): void {
  withServiceOptions(program.command('login'))
    .summary('sign in, and remember how')
    .description('Signs in, and remembers how for the other commands. Tokens and secrets are never kept.')
    .addHelpText('after', HELP)
    .action(async (options: ServiceArguments) => {
      const { loginCommand } = await import('../auth/login-command.js');
      finish(await loginCommand(options, io));
    });
  program.command('logout')
    .summary('forget how to sign in')
    .description('Forgets how to sign in to a cloud.')
    .option('--cloud <cloud>', 'the cloud to forget', 'public')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExit codes: 0 done; 2 wrong usage.')
    .action(async (options: Pick<ServiceArguments, 'cloud' | 'json'>) => {
      const { logoutCommand } = await import('../auth/logout-command.js');
      finish(await logoutCommand(options, io));
    });
  withServiceOptions(program.command('whoami'))
    .summary('show as whom commands work')
    .description('Shows as whom commands work, without asking anybody to sign in. Ends with 1 where nobody is signed in.')
    .action(async (options: ServiceArguments) => {
      const { whoamiCommand } = await import('../auth/whoami-command.js');
      finish(await whoamiCommand(options, io));
    });
}
