import { ruleById, type RuleMeta } from '@connector-workbench/core';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { unknownRule } from '../lint/lint-arguments.js';
import { readRulePage } from './rule-page.js';

/** `connector explain RULE`: the rule's page, or what is known without one. Throws a UsageError for an unknown rule. */
export async function explainCommand(ruleId: string, io: CommandIo): Promise<ExitCode> {
  const rule = ruleById(ruleId);
  if (rule === undefined) throw new UsageError(unknownRule(ruleId));
  const page = await readRulePage(rule.meta.id, io.files);
  io.stdout.write(page === undefined ? describe(rule.meta) : `${readable(page)}\n`);
  return 0;
}

/** Without the marks that tell the generator what is its own. */
function readable(page: string): string {
  return page.replaceAll(/^<!--.*-->\r?\n/gm, '').trimEnd();
}

function describe({ id, title, severity, profiles, serviceRules, fixable }: RuleMeta): string {
  const services = [...new Set(Object.values(serviceRules))];
  const lines = [
    `# ${id}`, '', `${title}.`, '',
    `Severity: ${severity}. Profiles: ${profiles.join(', ')}. Fix: ${fixable}.`,
    ...(services.length === 0 ? [] : [`Microsoft's validator calls it ${services.join(', ')}.`]),
  ];
  return `${lines.join('\n')}\n`;
}
