import { type ConnectorProject, documentAt, LineIndex, type Pointer } from '@connector-workbench/core';
import type { Loss, LossReason } from '@connector-workbench/core/logic-apps';
import type { LocalProject } from '../deployment/find-local-project.js';

/** A loss at its line and column, as `--json` tells it. */
export interface ReportedLoss {
  /** Whose page says more. */
  readonly rule: string;
  readonly reason: LossReason;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: Pointer;
  readonly message: string;
  /** Nothing has to be accepted, or it was. */
  readonly isAccepted: boolean;
}

export function reportLoss({ rule, reason, uri, pointer, range, message }: Loss, isAccepted: boolean, project: ConnectorProject, { scope }: LocalProject): ReportedLoss {
  const { line, character } = new LineIndex(documentAt(project, uri)?.text ?? '').positionAt(range.start);
  return { rule, reason, file: scope.shown.get(uri) ?? scope.files.get(uri) ?? uri, line: line + 1, column: character + 1, pointer, message, isAccepted };
}
