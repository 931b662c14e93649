import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { Failure } from '../../infrastructure/failure.js';
import type { Translate } from '../../infrastructure/translate.js';
import { failureItem } from '../../presentation/failure-item.js';
import type { TreeItemData } from '../../presentation/tree-item-data.js';
import type { Row } from '../../trees/open-rows.js';

/** What the view shows of a subscription. */
export interface SubscriptionFacts {
  readonly id: string;
  readonly displayName: string;
  readonly state: string;
}

/** What the view shows of a connector of Logic Apps. */
export interface CustomApiFacts {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly location: string | undefined;
}

export interface SubscriptionNode {
  readonly kind: 'subscription';
  readonly subscription: SubscriptionFacts;
}

export interface CustomApiNode {
  readonly kind: 'customApi';
  readonly customApi: CustomApiFacts;
}

/** Stands where children should be that could not be loaded, so that a failure never looks like nothing. */
export interface FailureNode {
  readonly kind: 'failure';
  readonly parent: SubscriptionNode | undefined;
  readonly failure: Failure;
  /** Loading again failed: what was there before is below it. */
  readonly isRestKept?: boolean;
}

/** Stands where there really is nothing. */
export interface EmptyNode {
  readonly kind: 'empty';
  readonly parent: SubscriptionNode | undefined;
}

export type LogicAppsNode = SubscriptionNode | CustomApiNode | FailureNode | EmptyNode;

const KINDS: readonly string[] = ['subscription', 'customApi', 'failure', 'empty'] satisfies readonly LogicAppsNode['kind'][];

/** Commands are handed anything. */
export function isLogicAppsNode(target: unknown): target is LogicAppsNode {
  return typeof target === 'object' && target !== null && 'kind' in target && KINDS.includes(String(target.kind));
}

/** Unique in the tree, and the same after a refresh. */
export function idOf(node: LogicAppsNode): string {
  switch (node.kind) {
    case 'subscription': return node.subscription.id;
    case 'customApi': return node.customApi.id;
    case 'failure': case 'empty': return `${node.parent === undefined ? '' : idOf(node.parent)}|${node.kind}`;
  }
}

export function rowOf(node: LogicAppsNode): Row {
  const id = idOf(node);
  return { id, key: id, hides: id };
}

export function presentLogicAppsNode(node: LogicAppsNode, t: Translate): TreeItemData {
  switch (node.kind) {
    case 'subscription': return presentSubscription(node, t);
    case 'customApi': return presentCustomApi(node, t);
    case 'failure': return presentFailure(node, t);
    case 'empty': return { id: idOf(node), label: node.parent === undefined ? t('No subscriptions') : t('No custom connectors'), icon: 'info', iconColor: 'disabledForeground', contextValue: 'empty', expansion: 'leaf' };
  }
}

function presentSubscription({ subscription }: SubscriptionNode, t: Translate): TreeItemData {
  const { id, displayName, state } = subscription;
  const description = state === 'Disabled' ? t('disabled') : '';
  return {
    id, label: displayName, description,
    tooltip: [displayName, id, state].join('\n'),
    accessibleLabel: [t('Subscription'), displayName, ...(description === '' ? [] : [description])].join(', '),
    icon: 'key', contextValue: state === 'Disabled' ? 'subscription.disabled' : 'subscription', expansion: 'collapsed',
  };
}

function presentCustomApi({ customApi }: CustomApiNode, t: Translate): TreeItemData {
  const { id, displayName, name, resourceGroup, location } = customApi;
  const description = [resourceGroup, ...(location === undefined ? [] : [location])].join(' · ');
  return { id, label: displayName, description, tooltip: [displayName, name, description].join('\n'), accessibleLabel: [displayName, t('connector'), description].join(', '), icon: 'plug', contextValue: 'customApi', expansion: 'leaf' };
}

function presentFailure(node: FailureNode, t: Translate): TreeItemData {
  const label = node.parent === undefined ? t('The subscriptions could not be loaded') : t('The connectors could not be loaded');
  const { failure, isRestKept = false } = node;
  return failureItem({ id: idOf(node), label, failure, node, isRestKept, signInCommand: COMMANDS.signInToAzure }, t);
}
