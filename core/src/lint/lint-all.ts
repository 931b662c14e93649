import type { Steps } from '../documents/steps.js';
import type { Rule } from '../rules/rule.js';
import { createCompleteness } from './muting.js';
import { RunningRules } from './running-rules.js';
import { type Finding, type RuleSurroundings, startRule } from './started-rule.js';
import { walkProject, walkProjectInSteps } from './walk-project.js';

/** What the rules say of all of a project. */
export function lintAll(rules: readonly Rule[], surroundings: RuleSurroundings): readonly Finding[] {
  const { findings, running } = start(rules, surroundings);
  walkProject(surroundings.project, surroundings.index, running);
  return findings;
}

/** The same, little by little. */
export function* lintAllInSteps(rules: readonly Rule[], surroundings: RuleSurroundings): Steps<readonly Finding[]> {
  const { findings, running } = start(rules, surroundings);
  yield;
  yield* walkProjectInSteps(surroundings.project, surroundings.index, running);
  return findings;
}

function start(rules: readonly Rule[], { project, index, knownRules, optionsOf, onRuleError }: RuleSurroundings): { readonly findings: readonly Finding[]; readonly running: RunningRules } {
  const findings: Finding[] = [];
  const isComplete = createCompleteness(project);
  const started = rules.flatMap((rule) => startRule(rule, (report) => ({ project, index, knownRules, options: optionsOf(rule), isComplete: isComplete(rule.meta), report }), findings, onRuleError) ?? []);
  return { findings, running: new RunningRules(started, onRuleError) };
}
