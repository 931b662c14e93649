import type { Command } from 'commander';
import type { CommandIo } from '../io/command-io.js';
import type { ServiceArguments } from '../services/service-arguments.js';
import type { Finish } from './finish.js';
import { withServiceOptions } from './service-subcommands.js';

/** The commands about who is signed in. */
export function addSignInCommands(program: Command, io: CommandIo, finish: Finish): void {
  withServiceOptions(program.command('login'))
    .summary('sign in, and remember how')
    .description('Signs in, and remembers how for the other commands. Tokens and secrets are never kept.')
    .action(async (options: ServiceArguments) => {
      const { loginCommand } = await import('../auth/login-command.js');
      finish(await loginCommand(options, io));
    });
  program.command('logout')
    .summary('forget how to sign in')
    .description('Forgets how to sign in to a cloud.')
    .option('--cloud <cloud>', 'the cloud to forget', 'public')
    .option('--json', 'print the result as JSON')
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
