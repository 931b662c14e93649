import type { DescribeFailure, Failure } from '../../../infrastructure/failure.js';
import type { Loaded } from '../../../trees/lazy-values.js';
import type { EnvironmentsTreeNode, Notice, NoticeNode, ParentNode } from '../nodes/environments-node.js';

/** An item that says something of a list. */
export function notice(parent: ParentNode | undefined, what: Notice): NoticeNode {
  return { kind: 'notice', parent, notice: what };
}

/** An item in the place of what could not be loaded. */
export function failureNode(parent: ParentNode | undefined, failure: Failure): Extract<EnvironmentsTreeNode, { readonly kind: 'failure' }> {
  return { kind: 'failure', parent, failure };
}

/** An item above what could not be loaded again, and is there from before; none where nothing failed. */
export function failedAgain(parent: ParentNode | undefined, loaded: Extract<Loaded<unknown>, { readonly kind: 'ready' }>, describe: DescribeFailure): readonly EnvironmentsTreeNode[] {
  return loaded.failedAgain === undefined ? [] : [{ ...failureNode(parent, describe(loaded.failedAgain.error)), isRestKept: true }];
}
