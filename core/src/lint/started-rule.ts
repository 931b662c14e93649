import type { ConnectorIndex } from '../index/connector-index.js';
import type { ConnectorProject } from '../project/connector-project.js';
import type { Report, Rule, RuleContext } from '../rules/rule.js';
import type { OptionValue, RuleOptions } from '../rules/rule-options.js';
import type { Visitor } from './visitor.js';

/** What a rule said, before it becomes a problem. */
export interface Finding {
  readonly rule: Rule;
  readonly report: Report<string>;
}

/** Told about a rule that threw: once per rule and lint, after which that rule is not called again. */
export type OnRuleError = (ruleId: string, error: unknown) => void;

/** What all rules of a lint get to see. */
export interface RuleSurroundings {
  readonly project: ConnectorProject;
  readonly index: ConnectorIndex;
  readonly knownRules: ReadonlyMap<string, RuleOptions>;
  /** What is configured for a rule; defaults are filled in. */
  readonly optionsOf: (rule: Rule) => Readonly<Record<string, OptionValue>>;
  readonly onRuleError: OnRuleError;
}

/** One rule at work on one project. */
export interface StartedRule {
  readonly rule: Rule;
  readonly visitor: Visitor;
  failed: boolean;
}

/** Makes the visitor of a rule, in the context for what it reports. Undefined where the rule throws: that is told, and the rule is left out. */
export function startRule(rule: Rule, contextFor: (report: RuleContext<string>['report']) => RuleContext<string>, findings: Finding[], onRuleError: OnRuleError): StartedRule | undefined {
  try {
    const visitor = rule.create(contextFor((report) => { findings.push({ rule, report }); }));
    return { rule, visitor, failed: false };
  } catch (error) {
    onRuleError(rule.meta.id, error);
    return undefined;
  }
}
