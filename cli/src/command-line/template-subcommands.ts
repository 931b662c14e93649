import type { Command } from 'commander';
import type { CommandIo } from '../io/command-io.js';
import type { InitArguments } from '../templates/init-command.js';
import type { Finish } from './finish.js';

const HELP = `
Files that are there are never overwritten.

Exit codes: 0 done; 2 wrong usage, or a file is there already.

Examples:
  connector init contoso-orders --host api.contoso.example
  connector init contoso-orders --template oauth2 --yaml
  connector init --list`;

export function addTemplateCommands(program: Command, io: CommandIo, finish: Finish): void {
  program
    .command('init')
    .summary('begin a new connector')
    .description('Writes the files of a new connector, from a template, into a folder.')
    .argument('[folder]', 'where; it is made where it is not there', '.')
    .option('-t, --template <name>', 'what to begin with (default: api-key)')
    .option('--title <title>', 'the name of the product or service (default: from the name of the folder)')
    .option('--host <host>', 'where the service is, such as api.contoso.example')
    .option('--publisher <name>', 'who publishes the connector')
    .option('--color <color>', 'the colour of the icon, such as #2d6cdf')
    .option('--yaml', 'write the definition in YAML')
    .option('--list', 'list the templates, and write nothing')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', HELP)
    .action(async (folder: string, options: InitArguments) => {
      const { initCommand } = await import('../templates/init-command.js');
      finish(await initCommand(folder, options, io));
    });
}
