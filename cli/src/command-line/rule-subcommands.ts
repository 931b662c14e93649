import type { Command } from 'commander';
import type { CommandIo } from '../io/command-io.js';
import type { ExplainArguments } from '../rules/explain-command.js';
import type { RulesArguments } from '../rules/rules-command.js';
import type { Finish } from './finish.js';
import { withFormats } from './format-options.js';

export function addRuleCommands(program: Command, io: CommandIo, finish: Finish): void {
  withFormats(program.command('rules'), 'how to print them', ['stylish', 'json'])
    .summary('list what is checked')
    .description('Lists the rules, with their severities and profiles.')
    .action(async (options: RulesArguments) => {
      const { rulesCommand } = await import('../rules/rules-command.js');
      finish(rulesCommand(options, io));
    });
  program
    .command('explain')
    .summary('say what a rule is about')
    .description('Prints the page of a rule: what it checks and why, with examples.')
    .argument('<rule>', 'the id of a rule, such as operation-summary-required')
    .option('--json', 'print what "connector rules --json" says of the rule, with its page')
    .action(async (rule: string, options: ExplainArguments) => {
      const { explainCommand } = await import('../rules/explain-command.js');
      finish(await explainCommand(rule, options, io));
    });
}
