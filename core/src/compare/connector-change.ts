import type { NodePart, Uri } from '../documents/connector-document.js';
import type { Pointer } from '../pointer.js';
import type { ChangeRuleId } from './change-rules.js';

/** What became of the thing that the change is about, seen from the first snapshot to the second. */
export type ChangeKind = 'added' | 'removed' | 'changed';

/**
 * `breaking`: flows and apps that exist may fail, or show makers something that no longer works. `compatible`: they go on working, but the connector
 * does something else, or more. `cosmetic`: only people who read or edit see it.
 */
export type Classification = 'breaking' | 'compatible' | 'cosmetic';

export const CHANGE_AREAS = ['operations', 'inputs', 'outputs', 'definition', 'connection', 'policies', 'script', 'icon', 'properties'] as const;
/** Which part of a connector a change is about. */
export type ChangeArea = (typeof CHANGE_AREAS)[number];

/** Why a change that would break flows does not. `hidden`: makers never saw it. `other-response`: it is in an answer that flows do not read. */
export type Lowered = 'hidden' | 'other-response';

/** A place in a document of one of the snapshots; for an icon, the file as a whole. */
export interface ChangePlace {
  readonly uri: Uri;
  readonly pointer: Pointer;
  readonly part: NodePart;
}

/** An operation as makers know it. */
export interface OperationLabel {
  /** Its `operationId`, or `GET /path` where it has none. Of an operation that was renamed, the new one. */
  readonly id: string;
  readonly summary: string | undefined;
}

/** One difference between two snapshots of a connector. Its texts are made by `messageOfChange` and `consequenceOfChange`. */
export interface ConnectorChange {
  readonly rule: ChangeRuleId;
  /** Which of the rule's messages says it. */
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly kind: ChangeKind;
  readonly classification: Classification;
  readonly area: ChangeArea;
  /** Undefined for what was added. Of what changed by being written down for the first time, the object that lacked it. */
  readonly before: ChangePlace | undefined;
  /** Undefined for what was removed. */
  readonly after: ChangePlace | undefined;
  /** Which operations it reaches: several where it stands in a shared definition, none where it is about no operation. */
  readonly operations: readonly OperationLabel[];
  readonly lowered: Lowered | undefined;
}
