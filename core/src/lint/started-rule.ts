import type { ConnectorIndex } from '../index/connector-index.js';
import type { ConnectorProject } from '../project/connector-project.js';
import type { Report, Rule, RuleContext } from '../rules/rule.js';
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
  readonly ruleIds: ReadonlySet<string>;
  readonly onRuleError: OnRuleError;
}

/** One rule at work on one project. */
export interface StartedRule {
  readonly rule: Rule;
  readonly visitor: Visitor;
  failed: boolean;
}

/** Makes the visitor of a rule. Undefined where the rule throws: it is reported and left out. */
export function startRule(rule: Rule, context: Omit<RuleContext<string>, 'options' | 'report'>, findings: Finding[], onRuleError: OnRuleError): StartedRule | undefined {
  try {
    // Members are handed on one by one: reading them may be noted.
    const visitor = rule.create(Object.create(context, {
      options: { value: rule.defaultOptions },
      report: { value: (report: Report<string>) => { findings.push({ rule, report }); } },
    }) as RuleContext<string>);
    return { rule, visitor, failed: false };
  } catch (error) {
    onRuleError(rule.meta.id, error);
    return undefined;
  }
}
