import type { Problem } from './problem.js';
import type { RuleSeverity } from './profiles.js';
import type { Finding } from './started-rule.js';

/** A finding as everybody else sees it: data, a pointer, and fixes that are made when they are asked for. */
export function toProblem({ rule, report }: Finding, { severity, fixed }: RuleSeverity): Problem {
  const { meta } = rule;
  const serviceRule = meta.serviceRules[report.messageId];
  return {
    uri: report.at.document.uri,
    rule: meta.id,
    ...(serviceRule === undefined ? {} : { serviceRule }),
    severity: fixed ? severity : (report.severity ?? severity),
    messageId: report.messageId,
    data: report.data ?? {},
    pointer: report.at.pointer,
    part: report.part ?? 'value',
    ...(report.range === undefined ? {} : { range: report.range }),
    fixable: report.fixes === undefined ? 'no' : (report.fixable ?? meta.fixable),
    fixes: () => report.fixes?.() ?? [],
  };
}
