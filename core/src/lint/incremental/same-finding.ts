import type { Finding } from '../started-rule.js';

/** Whether two lints of one version found the same. */
export function sameFinding(one: Finding, other: Finding): boolean {
  return one.rule === other.rule
    && one.report.messageId === other.report.messageId
    && one.report.part === other.report.part
    && one.report.at.document.uri === other.report.at.document.uri
    && one.report.at.pointer === other.report.at.pointer
    && JSON.stringify(one.report.data) === JSON.stringify(other.report.data);
}
