import type { Steps } from '../documents/steps.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { rules } from '../rules/registry.js';
import type { Rule } from '../rules/rule.js';
import { lintBy, lintInStepsBy, type LintOptions as Options, type RuleBook } from './lint-by.js';
import type { Problem } from './problem.js';

const ALL: RuleBook = { rules, known: new Map(rules.map(({ meta }) => [meta.id, meta.options ?? {}])) };

export interface LintOptions extends Options {
  /** Default: all rules. */
  readonly rules?: readonly Rule[];
}

/** All problems of a project, by document and then by place, those of the icon last. Never throws: a rule that does is reported and left out. */
export function lintProject(project: ConnectorProject, options: LintOptions = {}): readonly Problem[] {
  return lintBy(bookFor(options), project, options);
}

/** The same in steps of a few milliseconds at most, which may be given up after any of them. */
export function lintProjectInSteps(project: ConnectorProject, options: LintOptions = {}): Steps<readonly Problem[]> {
  return lintInStepsBy(bookFor(options), project, options);
}

function bookFor(options: LintOptions): RuleBook {
  return options.rules === undefined ? ALL : { ...ALL, rules: options.rules };
}
