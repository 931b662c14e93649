import { formatMessage } from '../lint/format-message.js';
import { lintBy, type RuleBook } from '../lint/lint-by.js';
import { rangeOfProblem } from '../lint/range-of-problem.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { LOSS_RULES } from '../rules/loss-rules.js';
import type { Loss } from './loss.js';

const RULES = new Map(LOSS_RULES.map(({ meta }) => [meta.id, meta]));
const BOOK: RuleBook = { rules: LOSS_RULES, known: new Map(LOSS_RULES.map(({ meta }) => [meta.id, {}])) };

/**
 * Everything of a connector that a resource `Microsoft.Web/customApis` has no place for, by file and place: what the rules say that have a
 * reason. A configuration does not silence them here, since a deployment asks whoever deploys. Throws where a rule fails: with an
 * incomplete list, something would get lost without anybody knowing.
 */
export function lossesOf(project: ConnectorProject): readonly Loss[] {
  const asked = { ...project, documents: project.documents.filter(({ kind }) => kind !== 'config') };
  return lintBy(BOOK, asked, { profiles: ['logic-apps'], onRuleError: fail }).flatMap((problem) => {
    const rule = RULES.get(problem.rule);
    const reason = rule?.loss;
    if (rule === undefined || reason === undefined) return [];
    return [{ rule: problem.rule, reason, uri: problem.uri, pointer: problem.pointer, range: rangeOfProblem(asked, problem), message: formatMessage(rule, problem), isHarmless: rule.severity === 'info' }];
  });
}

function fail(rule: string, error: unknown): never {
  throw new Error(`The rule ${rule} failed, so that nobody knows what Logic Apps would lose.`, { cause: error });
}
