import { type Command, Option } from 'commander';
import { type DiffArguments, FAIL_ON } from '../compare/diff-arguments.js';
import { DIFF_FORMAT_NAMES } from '../compare/diff-format-names.js';
import type { CommandIo } from '../io/command-io.js';
import type { Finish } from './finish.js';
import { withFormatBesideJson } from './format-options.js';
import { withServiceOptions } from './service-subcommands.js';

const EXIT_CODES = `
Exit codes: 0 nothing that --fail-on names; 1 such changes, or the service
            refused it; 2 wrong usage.`;

const HELP = `
Examples:
  connector diff contoso-contacts --against git:main
  connector diff . --against ../published --format markdown
  connector diff . --against Production --fail-on any`;

export function addDiff(program: Command, io: CommandIo, finish: Finish): void {
  const command = withServiceOptions(program.command('diff'), EXIT_CODES)
    .summary('tell what changed in a connector, and what it breaks')
    .description('Compares a connector with another state of it, and tells the changes that break flows and apps from the others.')
    .argument('[path]', 'the connector\'s folder, or its definition', '.')
    .option('-a, --against <state>', 'the other state: an environment, a folder, or git:REVISION (default: the environment where the connector was deployed)')
    .option('-c, --connector <connector>', 'the connector in the environment: its id or its title')
    .option('--state <file>', 'where deployments are remembered (default: connector.deployments.json in the folder)');
  withFormatBesideJson(command, 'how to print changes', DIFF_FORMAT_NAMES)
    .addOption(new Option('--fail-on <changes>', 'which changes end with 1').choices(FAIL_ON).default('breaking'))
    .addHelpText('after', HELP)
    .action(async (path: string, options: DiffArguments) => {
      const { diffCommand } = await import('../compare/diff-command.js');
      finish(await diffCommand(path, options, io));
    });
}
