import type { Translate } from '../../../infrastructure/translate.js';
import { COMMANDS } from '../../../infrastructure/command-ids.js';
import { failureItem } from '../../../presentation/failure-item.js';
import { operationItem } from '../../../presentation/operation-item.js';
import type { TreeItemData } from '../../../presentation/tree-item-data.js';
import { idOf, isOfCurrentAccount, type EnvironmentsTreeNode, type FailureNode, type MoreNode, type Notice, type NoticeNode } from './environments-node.js';
import { presentConnection, presentConnector, presentPart, presentPermission } from './present-connector.js';
import { presentAccount, presentEnvironment, presentSolution, presentSolutions, presentStale } from './present-environment.js';
import type { PresentationState } from './presentation-state.js';

export function presentEnvironmentsNode(node: EnvironmentsTreeNode, state: PresentationState, t: Translate): TreeItemData {
  switch (node.kind) {
    case 'account': return presentAccount(node, t);
    case 'environment': return presentEnvironment(node, state, t);
    case 'solutions': return presentSolutions(node, t);
    case 'solution': return presentSolution(node, t);
    case 'connector': return presentConnector(node, state, t);
    case 'part': return presentPart(node, state, t);
    case 'connection': return presentConnection(node, state, t);
    case 'permission': return presentPermission(node, t);
    case 'operation': return operationItem(node.operation, idOf(node), t);
    case 'stale': return presentStale(node, t);
    case 'more': return presentMore(node, t);
    case 'failure': return presentFailure(node, t);
    case 'notice': return presentNotice(node, state, t);
  }
}

function presentMore(node: MoreNode, t: Translate): TreeItemData {
  const label = t('Load {0} more…', node.next);
  const description = t('{0} are not shown yet', node.remaining);
  return {
    id: idOf(node), label, description, accessibleLabel: `${label}, ${description}`, icon: 'ellipsis', contextValue: 'more', expansion: 'leaf',
    command: { id: COMMANDS.loadMore, title: label, arguments: [node] },
  };
}

function presentFailure(node: FailureNode, t: Translate): TreeItemData {
  const { failure, isPartial = false, isRestKept = false } = node;
  return failureItem({ id: idOf(node), label: labelOfFailure(node, t), failure, node, isPartial, isRestKept, signInCommand: isOfCurrentAccount(node) ? COMMANDS.signIn : undefined }, t);
}

function labelOfFailure({ parent, isPartial }: FailureNode, t: Translate): string {
  if (isPartial === true) return t('Dataverse could not be asked');
  switch (parent?.kind) {
    case undefined: case 'account': case 'stale': return t('The environments could not be loaded');
    case 'environment': return t('The connectors could not be loaded');
    case 'solutions': case 'solution': return t('The solutions could not be loaded');
    case 'connector': return t('The connector could not be loaded');
    case 'part': switch (parent.part) {
      case 'connections': return t('The connections could not be loaded');
      case 'sharing': return t('With whom it is shared could not be loaded');
      case 'operations': return t('The operations could not be loaded');
    }
  }
}

function presentNotice(node: NoticeNode, state: PresentationState, t: Translate): TreeItemData {
  const { notice } = node;
  const { label, description } = textsOfNotice(notice, state, t);
  const failure = notice.kind === 'offline' ? notice.failure : undefined;
  return {
    id: idOf(node),
    label,
    ...(description === undefined ? {} : { description }),
    tooltip: [label, ...(description === undefined ? [] : [description]), ...(failure?.details.map(([name, value]) => `${name}: ${value}`) ?? [])].join('\n'),
    accessibleLabel: [label, ...(description === undefined ? [] : [description])].join(', '),
    icon: notice.kind === 'offline' ? 'debug-disconnect' : notice.kind === 'noMatch' ? 'search-stop' : 'info',
    iconColor: notice.kind === 'offline' ? 'list.warningForeground' : 'disabledForeground',
    // An offline notice is a failure with a consolation: both can be tried again.
    contextValue: notice.kind === 'offline' ? 'failure' : notice.kind === 'noMatch' ? 'noMatch' : 'notice',
    expansion: 'leaf',
  };
}

function textsOfNotice(notice: Notice, state: PresentationState, t: Translate): { readonly label: string; readonly description?: string } {
  switch (notice.kind) {
    case 'nothing': return { label: nothingOf(notice.of, t) };
    case 'noMatch': return { label: t('Nothing here has “{0}” in its name', notice.filter) };
    case 'notSearched': return { label: notice.environments === 1 ? t('1 environment was not looked into') : t('{0} environments were not looked into', notice.environments), description: t('The filter finds connectors only in environments that were opened.') };
    case 'offline': return { label: t('Offline: last seen {0}', state.formatAge(notice.at)), description: notice.failure.message };
    case 'neverLoaded': return { label: t('Its connectors were never loaded here') };
    case 'solutionsLeftOut': return { label: notice.count === 1 ? t('1 managed solution without connectors is left out') : t('{0} managed solutions without connectors are left out', notice.count) };
  }
}

function nothingOf(what: Extract<Notice, { readonly kind: 'nothing' }>['of'], t: Translate): string {
  switch (what) {
    case 'environments': return t('No environments');
    case 'connectors': return t('No custom connectors');
    case 'operations': return t('No operations');
    case 'connections': return t('No connections that your account sees');
    case 'solutions': return t('No solutions with connectors');
  }
}
