import type { Command } from 'commander';
import type { CommandIo } from '../io/command-io.js';
import type { Finish } from './finish.js';

/** The commands that run until they are told to stop. They read their own arguments, as their separate programs do. */
export function addProcessCommands(program: Command, io: CommandIo, finish: Finish): void {
  passOn(program.command('language-server'))
    .summary('start the language server, for any editor')
    .description('Starts the language server. Arguments: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.')
    .action(async (argv: readonly string[]) => {
      const { languageServerCommand } = await import('../language-server/language-server-command.js');
      finish(languageServerCommand(argv));
    });
  passOn(program.command('sandbox'))
    .summary('start a local stand-in for the services')
    .description('Starts a local stand-in for the services, to try everything without an account.')
    .helpOption(false)
    .action(async (argv: readonly string[]) => {
      const { sandboxCommand } = await import('../sandbox/sandbox-command.js');
      finish(await sandboxCommand(argv, io));
    });
}

function passOn(command: Command): Command {
  return command.argument('[arguments...]').usage('[options]').allowUnknownOption().passThroughOptions();
}
