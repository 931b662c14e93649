import type { Command } from 'commander';
import { AUTH_METHODS } from '../auth/auth-methods.js';
import type { CommandIo } from '../io/command-io.js';
import type { EnvironmentArguments, ServiceArguments } from '../services/service-arguments.js';
import type { Finish } from './finish.js';

const HELP = `
You sign in by device code, or as --auth says: see "connector login --help".
To try it without an account, start "connector sandbox --seed" in another
terminal, and add --cloud sandbox --endpoints http://127.0.0.1:PORT`;

const EXIT_CODES = '\nExit codes: 0 done; 1 refused, or not reached; 2 wrong usage;\n            130 stopped by Ctrl+C.';

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

/** Options about the services, below a heading of their own. A command whose exit codes say more names them itself. */
export function withServiceOptions(command: Command, exitCodes = EXIT_CODES): Command {
  return command
    .optionsGroup('Services and sign-in:')
    .option('--cloud <cloud>', 'public, gcc, gcc-high, dod, china, ex, rx, sandbox or custom', 'public')
    .option('--endpoints <place>', 'of "custom": a JSON file with the addresses; of "sandbox": its address, or a file with what "connector sandbox --json" printed')
    .option('--auth <method>', `how to sign in: ${AUTH_METHODS.join(', ')}`)
    .option('--tenant <tenant>', 'the id or the domain of the tenant to sign in to')
    .option('--client-id <id>', 'the id of the app registration to sign in with')
    .optionsGroup('Options:')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', HELP)
    .addHelpText('after', exitCodes);
}

export function withEnvironmentOptions(command: Command): Command {
  return withServiceOptions(command.requiredOption('-e, --environment <environment>', 'its id or its name'));
}
