import { ruleById } from '../rules/rule-by-id.js';
import { formatMessage, type Translate } from './format-message.js';
import type { Problem } from './problem.js';

/** The text of a problem of a registered rule. Throws where the rule, the message or a placeholder's value is missing: a defect of the rule. */
export function messageOf(problem: Pick<Problem, 'rule' | 'messageId' | 'data'>, translate?: Translate): string {
  const rule = ruleById(problem.rule);
  if (rule === undefined) throw new Error(`There is no rule ${problem.rule}`);
  return formatMessage(rule.meta, problem, translate);
}
