import { ruleById } from '@connector-workbench/core';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText } from '../io/printable.js';
import { unknownRule } from '../lint/lint-arguments.js';
import { describeRule, type DescribedRule } from './describe-rule.js';
import { readRulePage } from './rule-page.js';

export interface ExplainArguments {
  readonly json?: boolean;
}

/**
 * `connector explain RULE`: the rule's page, or what is known without one. With `--json`, what `connector rules --json` says of the rule, with the page
 * as a member. Throws a UsageError for an unknown rule.
 */
export async function explainCommand(ruleId: string, { json }: ExplainArguments, io: CommandIo): Promise<ExitCode> {
  const rule = ruleById(ruleId);
  if (rule === undefined) throw new UsageError(unknownRule(ruleId));
  const page = await readRulePage(rule.meta.id, io.files);
  const described = describeRule(rule.meta);
  const text = page === undefined ? textOf(described) : `${readable(page)}\n`;
  io.stdout.write(json === true ? jsonText({ ...described, page: text }) : text);
  return 0;
}

/** Without the marks that tell the generator what is its own. */
function readable(page: string): string {
  return page.replaceAll(/^<!--.*-->\r?\n/gm, '').trimEnd();
}

function textOf({ id, title, severity, profiles, serviceRules, fixable }: DescribedRule): string {
  const lines = [
    `# ${id}`, '', `${title}.`, '',
    `Severity: ${severity}. Profiles: ${profiles.join(', ')}. Fix: ${fixable}.`,
    ...(serviceRules.length === 0 ? [] : [`Microsoft's validator calls it ${serviceRules.join(', ')}.`]),
  ];
  return `${lines.join('\n')}\n`;
}
