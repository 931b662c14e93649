import type { Command } from 'commander';
import type { CommandIo } from '../io/command-io.js';
import type { LintArguments } from '../lint/lint-command.js';
import { runOnce } from '../lint/run-once.js';
import { FORMAT_NAMES } from '../lint/format-names.js';
import { withFormats } from './format-options.js';
import { collect, type Finish } from './finish.js';

const HELP = `
A folder stands for all connectors below it, a file for itself alone (its
neighbours are read, too). Without a path, the current folder is linted.

Exit codes: 0 no errors; 1 errors, or more warnings than --max-warnings;
            2 wrong usage, or a path that cannot be read.

Examples:
  connector lint
  connector lint contoso-contacts --profile certification
  connector lint . --format json > report.json
  connector lint . --fix
  connector lint . --baseline connector.baseline.json --update-baseline`;

export function addLint(program: Command, io: CommandIo, finish: Finish): void {
  withFormats(program.command('lint').argument('[paths...]', 'files and folders'), 'how to print problems', FORMAT_NAMES)
    .summary('find problems in connectors')
    .description('Finds problems in connectors: definitions, apiProperties.json and the files beside them.')
    .option('-p, --profile <names>', 'which rules are on: save, discovery, certification, independent-publisher, logic-apps, style; several with commas (default: save,discovery)', collect)
    .option('-r, --rule <id=severity>', 'sets the severity of a rule: error, warning, info, hint or off; may be repeated', collect)
    .option('--max-warnings <count>', 'exit with 1 where there are more warnings')
    .option('-q, --quiet', 'show errors only')
    .option('--hints', 'show hints in the stylish format, too')
    .option('--fix', 'apply the fixes that keep the meaning, and show what is left')
    .option('--fix-suggestions', 'apply the first proposal of every other problem, too')
    .option('--baseline <file>', 'hold back the problems that the file lists')
    .option('--update-baseline', 'write the present problems to the baseline')
    .addHelpText('after', HELP)
    .action(async (paths: readonly string[], options: Omit<LintArguments, 'paths'>) => {
      runOnce();
      const { lintCommand } = await import('../lint/lint-command.js');
      finish(await lintCommand({ ...options, paths }, io));
    });
}
