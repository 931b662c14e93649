import { Command } from 'commander';
import type { CommandIo } from '../io/command-io.js';
import { printableLines } from '../io/printable.js';
import { VERSION } from '../version.js';
import { addDeploymentCommands } from './deployment-subcommands.js';
import { addDiff } from './diff-subcommand.js';
import type { Finish } from './finish.js';
import { addLint } from './lint-subcommand.js';
import { addLogicAppCommands } from './logicapp-subcommands.js';
import { addProcessCommands } from './process-subcommands.js';
import { addPromote } from './promotion-subcommands.js';
import { addRuleCommands } from './rule-subcommands.js';
import { addServiceCommands } from './service-subcommands.js';
import { addSharingCommands } from './sharing-subcommands.js';
import { addSignInCommands } from './sign-in-subcommands.js';
import { addTemplateCommands } from './template-subcommands.js';
import { addSolutionCommands } from './solution-subcommands.js';

const HELP = `
To begin: "connector init" writes a connector, "connector lint" checks it.
Without an account: "connector sandbox --seed" stands in for the services.
"connector COMMAND --help" says what a command takes.`;

/** The grammar of the command line. What a command does is loaded when it is called. */
export function createProgram(io: CommandIo, finish: Finish): Command {
  const program = new Command('connector')
    .description('Lints, downloads and deploys custom connectors for Power Apps, Power Automate, Copilot Studio and Logic Apps.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .enablePositionalOptions()
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => { io.stdout.write(text); },
      writeErr: (text) => { io.stderr.write(text); },
      outputError: (text, write) => { write(`connector: ${printableLines(inOurVoice(text))}`); },
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  // Subcommands inherit the settings above only when they are made by `command()`, after them.
  program.commandsGroup('Write and check:');
  addTemplateCommands(program, io, finish);
  addLint(program, io, finish);
  addRuleCommands(program, io, finish);
  addDiff(program, io, finish);
  program.commandsGroup('Look around in environments:');
  addSignInCommands(program, io, finish);
  addServiceCommands(program, io, finish);
  addSharingCommands(program, io, finish);
  program.commandsGroup('Move connectors:');
  addDeploymentCommands(program, io, finish);
  addPromote(program, io, finish);
  addSolutionCommands(program, io, finish);
  addLogicAppCommands(program, io, finish);
  program.commandsGroup('Tools:');
  addProcessCommands(program, io, finish);
  // Once more, so that it is listed below the last heading.
  program.helpCommand('help [command]', 'print help for a command');
  pointAtHelp(program);
  return program;
}

/** After a wrong use, each command names the help that is about itself. */
function pointAtHelp(command: Command, parents: readonly string[] = []): void {
  const words = [...parents, command.name()];
  command.showHelpAfterError(`"${words.join(' ')} --help" says what it takes.`);
  for (const child of command.commands) pointAtHelp(child, words);
}

/** Commander's messages as ours read: a sentence. */
export function inOurVoice(text: string): string {
  return text.replace(/^error: (.)/, (_, first: string) => first.toUpperCase());
}
