import { refusesSave } from '../rules/refuses-save.js';
import { ruleById } from '../rules/rule-by-id.js';
import type { Problem } from './problem.js';

/** Whether the service would refuse to save the connector because of this: an error of a `save` rule that the service insists on. */
export function blocksSave(problem: Pick<Problem, 'rule' | 'severity'>): boolean {
  const meta = ruleById(problem.rule)?.meta;
  return problem.severity === 'error' && meta !== undefined && refusesSave(meta);
}
