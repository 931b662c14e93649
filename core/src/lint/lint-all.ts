import type { Rule } from '../rules/rule.js';
import { createCompleteness } from './muting.js';
import { RunningRules } from './running-rules.js';
import { type Finding, type RuleSurroundings, startRule } from './started-rule.js';
import { walkProject } from './walk-project.js';

/** What the rules say of all of a project. */
export function lintAll(rules: readonly Rule[], { project, index, knownRules, optionsOf, onRuleError }: RuleSurroundings): readonly Finding[] {
  const findings: Finding[] = [];
  const isComplete = createCompleteness(project);
  const started = rules.flatMap((rule) => startRule(rule, (report) => ({ project, index, knownRules, options: optionsOf(rule), isComplete: isComplete(rule.meta), report }), findings, onRuleError) ?? []);
  walkProject(project, index, new RunningRules(started, onRuleError));
  return findings;
}
