import { lintProject } from '../lint/lint-project.js';
import { messageOf } from '../lint/message-of.js';
import { rangeOfProblem } from '../lint/range-of-problem.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { rules } from '../rules/registry.js';
import type { Loss } from './loss.js';

const REASONS = new Map(rules.flatMap(({ meta }) => (meta.loss === undefined ? [] : [[meta.id, { reason: meta.loss, isHarmless: meta.severity === 'info' }] as const])));
const LOSS_RULES = rules.filter(({ meta }) => REASONS.has(meta.id));

/**
 * Everything of a connector that a resource `Microsoft.Web/customApis` has no place for, by file and place: what the rules say that have a
 * reason. A configuration does not silence them here, since a deployment asks whoever deploys. Throws where a rule fails: with an
 * incomplete list, something would get lost without anybody knowing.
 */
export function lossesOf(project: ConnectorProject): readonly Loss[] {
  const asked = { ...project, documents: project.documents.filter(({ kind }) => kind !== 'config') };
  return lintProject(asked, { rules: LOSS_RULES, profiles: ['logic-apps'], onRuleError: fail }).flatMap((problem) => {
    const known = REASONS.get(problem.rule);
    return known === undefined ? [] : [{ ...known, rule: problem.rule, uri: problem.uri, pointer: problem.pointer, range: rangeOfProblem(asked, problem), message: messageOf(problem) }];
  });
}

function fail(rule: string, error: unknown): never {
  throw new Error(`The rule ${rule} failed, so that nobody knows what Logic Apps would lose.`, { cause: error });
}
