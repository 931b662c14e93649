import type { Rule } from '../rules/rule.js';
import { createCompleteness } from './muting.js';
import { RunningRules } from './running-rules.js';
import { type Finding, type RuleSurroundings, startRule } from './started-rule.js';
import { walkProject } from './walk-project.js';

/** What the rules say of all of a project. */
export function lintAll(rules: readonly Rule[], { project, index, ruleIds, onRuleError }: RuleSurroundings): readonly Finding[] {
  const findings: Finding[] = [];
  const isComplete = createCompleteness(project);
  const started = rules.flatMap((rule) => startRule(rule, { project, index, ruleIds, isComplete: isComplete(rule.meta) }, findings, onRuleError) ?? []);
  walkProject(project, index, new RunningRules(started, onRuleError));
  return findings;
}
