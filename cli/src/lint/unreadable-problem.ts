import { messageOf } from '@connector-workbench/core';
import type { ReportedProblem } from './problem-report.js';

/** The problem of something that was met in a tree and cannot be read: a folder, or a picture, which no rule sees. */
export function unreadableProblem(file: string, reason: string): ReportedProblem {
  const rule = 'file-unreadable';
  const message = messageOf({ rule, messageId: 'unreadable', data: { reason } });
  return { file, rule, severity: 'error', message, pointer: '', line: 1, column: 1, endLine: 1, endColumn: 1, fixable: 'no' };
}
