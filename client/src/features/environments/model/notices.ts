import type { Failure } from '../../../infrastructure/failure.js';
import type { EnvironmentsTreeNode, Notice, NoticeNode, ParentNode } from '../nodes/environments-node.js';

/** An item that says something of a list. */
export function notice(parent: ParentNode | undefined, what: Notice): NoticeNode {
  return { kind: 'notice', parent, notice: what };
}

/** An item in the place of what could not be loaded. */
export function failureNode(parent: ParentNode | undefined, failure: Failure): Extract<EnvironmentsTreeNode, { readonly kind: 'failure' }> {
  return { kind: 'failure', parent, failure };
}
