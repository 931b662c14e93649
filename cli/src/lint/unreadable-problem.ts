import { messageOf } from '@connector-workbench/core';
import type { ReportedProblem } from './problem-report.js';

const RULE = 'file-unreadable';

/** The problem of a picture that cannot be read, which no rule sees. */
export function unreadablePicture(file: string, reason: string): ReportedProblem {
  return problemOf(file, messageOf({ rule: RULE, messageId: 'unreadable', data: { reason } }));
}

/** The problem of a folder that was met in a tree and cannot be listed. */
export function unreadableFolder(folder: string, reason: string): ReportedProblem {
  return problemOf(folder, `The folder cannot be listed, so that nothing in it was checked: ${reason}. Check your permissions, or lint only the folders that you may read.`);
}

function problemOf(file: string, message: string): ReportedProblem {
  return { file, rule: RULE, severity: 'error', message, pointer: '', line: 1, column: 1, endLine: 1, endColumn: 1, fixable: 'no' };
}
