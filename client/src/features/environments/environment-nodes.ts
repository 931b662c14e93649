import { isProduction } from '@connector-workbench/platform';
import type { Failure } from '../../infrastructure/failure.js';
import type { Translate } from '../../infrastructure/translate.js';
import { countOperations, operationItem, type OperationFacts } from '../../presentation/operation-item.js';
import type { TreeItemData } from '../../presentation/tree-item-data.js';
import type { ConnectorFacts, EnvironmentFacts } from './environments-source.js';

export interface EnvironmentNode {
  readonly kind: 'environment';
  readonly environment: EnvironmentFacts;
}

export interface ConnectorNode {
  readonly kind: 'connector';
  readonly environment: EnvironmentFacts;
  readonly connector: ConnectorFacts;
}

export interface OperationNode {
  readonly kind: 'operation';
  readonly parent: ConnectorNode;
  readonly operation: OperationFacts;
  readonly index: number;
}

/** Stands where children should be that could not be loaded, so that a failure never looks like nothing. */
export interface FailureNode {
  readonly kind: 'failure';
  readonly parent: EnvironmentNode | ConnectorNode | undefined;
  readonly failure: Failure;
}

/** Stands where there really is nothing. */
export interface EmptyNode {
  readonly kind: 'empty';
  readonly parent: EnvironmentNode | ConnectorNode;
}

export type EnvironmentsTreeNode = EnvironmentNode | ConnectorNode | OperationNode | FailureNode | EmptyNode;

/** What is known of a connector's operations at the moment. */
export type OperationsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly operations: readonly OperationFacts[] };

export interface PresentationState {
  readonly chosenEnvironmentId: string | undefined;
  operationsOf(node: ConnectorNode): OperationsState;
}

export function idOf(node: EnvironmentsTreeNode): string {
  switch (node.kind) {
    case 'environment': return node.environment.id;
    case 'connector': return `${node.environment.id}|${node.connector.id}`;
    case 'operation': return `${idOf(node.parent)}|${node.index}|${node.operation.method} ${node.operation.path}`;
    case 'failure': return `${node.parent === undefined ? '' : idOf(node.parent)}|failure`;
    case 'empty': return `${idOf(node.parent)}|empty`;
  }
}

export function presentEnvironmentsNode(node: EnvironmentsTreeNode, state: PresentationState, t: Translate): TreeItemData {
  switch (node.kind) {
    case 'environment': return presentEnvironment(node, state.chosenEnvironmentId === node.environment.id, t);
    case 'connector': return presentConnector(node, state.operationsOf(node), t);
    case 'operation': return operationItem(node.operation, idOf(node), t);
    case 'failure': return presentFailure(node, t);
    case 'empty': return {
      id: idOf(node),
      label: node.parent.kind === 'environment' ? t('No custom connectors') : t('No operations'),
      icon: 'info', iconColor: 'disabledForeground', contextValue: 'empty', expansion: 'leaf',
    };
  }
}

function presentEnvironment(node: EnvironmentNode, chosen: boolean, t: Translate): TreeItemData {
  const { displayName, type, region, hasDataverse, id } = node.environment;
  const dataverse = hasDataverse ? t('Dataverse') : t('no Dataverse');
  const facts = [...(chosen ? [t('chosen')] : []), type, ...(region === undefined ? [] : [region]), dataverse];
  return {
    id,
    label: displayName,
    description: facts.join(' · '),
    tooltip: [displayName, id, ...facts].join('\n'),
    accessibleLabel: [displayName, ...facts].join(', '),
    icon: isProduction(node.environment) ? 'server-environment' : 'beaker',
    ...(chosen ? { iconColor: 'charts.green' } : {}),
    contextValue: chosen ? 'environment.chosen' : 'environment',
    expansion: 'collapsed',
  };
}

function presentConnector(node: ConnectorNode, state: OperationsState, t: Translate): TreeItemData {
  const { connector, environment } = node;
  const description = describeOperations(state, t);
  return {
    id: idOf(node),
    label: connector.displayName,
    description,
    tooltip: [connector.displayName, connector.id, environment.displayName, description].join('\n'),
    accessibleLabel: [connector.displayName, description].join(', '),
    icon: 'plug',
    contextValue: 'connector',
    expansion: 'collapsed',
  };
}

function describeOperations(state: OperationsState, t: Translate): string {
  switch (state.kind) {
    case 'loading': return t('reading its definition…');
    case 'failed': return t('its definition could not be read');
    case 'ready': return countOperations(state.operations.map((operation) => operation.kind), t);
  }
}

function presentFailure(node: FailureNode, t: Translate): TreeItemData {
  const label = labelOfFailure(node, t);
  return {
    id: idOf(node),
    label,
    description: node.failure.message,
    tooltip: [label, node.failure.message, ...node.failure.details.map(([name, value]) => `${name}: ${value}`)].join('\n'),
    accessibleLabel: `${label}: ${node.failure.message}`,
    icon: 'error', iconColor: 'list.errorForeground', contextValue: 'failure', expansion: 'leaf',
  };
}

function labelOfFailure(node: FailureNode, t: Translate): string {
  switch (node.parent?.kind) {
    case undefined: return t('The environments could not be loaded');
    case 'environment': return t('The connectors could not be loaded');
    case 'connector': return t('The operations could not be loaded');
  }
}
