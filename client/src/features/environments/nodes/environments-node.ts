import type { Connection, Permission } from '@connector-workbench/platform';
import type { Failure } from '../../../infrastructure/failure.js';
import type { OperationFacts } from '../../../presentation/operation-item.js';
import type { Row } from '../../../trees/open-rows.js';
import type { ConnectorFacts, EnvironmentFacts, SolutionFacts, TreePlace } from '../model/environments-source.js';

/** Stands over environments where several accounts or clouds are known. */
export interface AccountNode {
  readonly kind: 'account';
  readonly place: TreePlace;
}

export interface EnvironmentNode {
  readonly kind: 'environment';
  readonly place: TreePlace;
  readonly environment: EnvironmentFacts;
}

export interface SolutionsNode {
  readonly kind: 'solutions';
  readonly place: TreePlace;
  readonly environment: EnvironmentFacts;
  readonly parent: EnvironmentNode;
}

export interface SolutionNode {
  readonly kind: 'solution';
  readonly place: TreePlace;
  readonly environment: EnvironmentFacts;
  readonly parent: SolutionsNode;
  readonly solution: SolutionFacts;
  /** Those of its connectors that the account sees. */
  readonly connectors: readonly ConnectorFacts[];
  /** The version that an import keeps beside this one, until the upgrade is applied. */
  readonly waiting: string | undefined;
}

export interface ConnectorNode {
  readonly kind: 'connector';
  readonly place: TreePlace;
  readonly environment: EnvironmentFacts;
  readonly connector: ConnectorFacts;
  /** The solution that it is shown below; undefined directly below its environment. */
  readonly solutionId?: string;
}

export const CONNECTOR_PARTS = ['connections', 'sharing', 'operations'] as const;
export type ConnectorPart = (typeof CONNECTOR_PARTS)[number];

export interface PartNode {
  readonly kind: 'part';
  readonly part: ConnectorPart;
  readonly parent: ConnectorNode;
}

export interface ConnectionNode {
  readonly kind: 'connection';
  readonly parent: ConnectorNode;
  readonly connection: Connection;
}

export interface PermissionNode {
  readonly kind: 'permission';
  readonly parent: ConnectorNode;
  readonly permission: Permission;
}

export interface OperationNode {
  readonly kind: 'operation';
  readonly parent: ConnectorNode;
  readonly operation: OperationFacts;
  readonly index: number;
}

/** What was there when the services last answered: a name and an id, and nothing that can be done with it. */
export interface StaleNode {
  readonly kind: 'stale';
  readonly place: TreePlace;
  readonly stale: { readonly what: 'environment' | 'connector'; readonly id: string; readonly name: string; readonly environmentId: string };
}

/** Stands where a list goes on. */
export interface MoreNode {
  readonly kind: 'more';
  readonly parent: ParentNode | undefined;
  /** How many are not shown yet, and how many of them come next. */
  readonly remaining: number;
  readonly next: number;
}

/** Stands where children should be that could not be loaded, so that a failure never looks like nothing. */
export interface FailureNode {
  readonly kind: 'failure';
  readonly parent: ParentNode | undefined;
  readonly failure: Failure;
  /** Only Dataverse failed: what Power Apps knows is there. */
  readonly isPartial?: boolean;
  /** Loading again failed: what was there before is below it. */
  readonly isRestKept?: boolean;
}

/** Says in words what the list around it does not. */
export interface NoticeNode {
  readonly kind: 'notice';
  readonly parent: ParentNode | undefined;
  readonly notice: Notice;
}

export type Notice =
  | { readonly kind: 'nothing'; readonly of: 'environments' | 'connectors' | 'operations' | 'connections' | 'solutions' }
  | { readonly kind: 'noMatch'; readonly filter: string }
  /** Environments that nobody has opened were looked through by their own names only. */
  | { readonly kind: 'notSearched'; readonly environments: number }
  /** `at`: milliseconds since 1970. */
  | { readonly kind: 'offline'; readonly at: number; readonly failure: Failure }
  | { readonly kind: 'neverLoaded' }
  | { readonly kind: 'solutionsLeftOut'; readonly count: number };

/** What can be opened. */
export type ParentNode = AccountNode | EnvironmentNode | SolutionsNode | SolutionNode | ConnectorNode | PartNode | StaleNode;

export type EnvironmentsTreeNode = ParentNode | ConnectionNode | PermissionNode | OperationNode | MoreNode | FailureNode | NoticeNode;

const KINDS: readonly string[] = ['account', 'environment', 'solutions', 'solution', 'connector', 'part', 'stale', 'connection', 'permission', 'operation', 'more', 'failure', 'notice'] satisfies readonly EnvironmentsTreeNode['kind'][];

/** Commands are handed anything. */
export function isEnvironmentsNode(target: unknown): target is EnvironmentsTreeNode {
  return typeof target === 'object' && target !== null && 'kind' in target && KINDS.includes(String(target.kind));
}

/** Unique in the tree, and the same after a refresh. An id begins with that of what it is below, and a bar. */
export function idOf(node: EnvironmentsTreeNode): string {
  switch (node.kind) {
    case 'account': return `account ${node.place.key}`;
    case 'environment': return environmentKey(node);
    case 'solutions': return `${environmentKey(node)}|solutions`;
    case 'solution': return `${environmentKey(node)}|solution ${node.solution.id}`;
    case 'connector': return `${environmentKey(node)}|${node.solutionId === undefined ? '' : `solution ${node.solutionId}|`}${node.connector.id}`;
    case 'part': return `${idOf(node.parent)}|${node.part}`;
    case 'connection': return `${idOf(node.parent)}|connections|${node.connection.id}`;
    case 'permission': return `${idOf(node.parent)}|sharing|${node.permission.id}`;
    case 'operation': return `${idOf(node.parent)}|operations|${node.index}|${node.operation.method} ${node.operation.path}`;
    case 'stale': return `${prefixOf(node.place)}${node.stale.environmentId}|stale ${node.stale.id}`;
    case 'more': return `${parentId(node)}|more`;
    case 'failure': return `${parentId(node)}|${node.isPartial === true ? 'dataverse-' : ''}failure`;
    case 'notice': return `${parentId(node)}|${node.notice.kind}`;
  }
}

/** A connector is loaded once, wherever it is shown; a closed account hides what was loaded as this account. */
export function rowOf(node: EnvironmentsTreeNode): Row {
  const id = idOf(node);
  return { id, key: node.kind === 'connector' ? connectorKey(node) : id, hides: node.kind === 'account' ? node.place.key : id };
}

/** Whether signing in would be as the account that a failure is about. Where there is one account only, it is. */
export function isOfCurrentAccount({ parent }: FailureNode): boolean {
  switch (parent?.kind) {
    case undefined: return true;
    case 'part': return parent.parent.place.isCurrent;
    case 'account': case 'environment': case 'solutions': case 'solution': case 'connector': case 'stale': return parent.place.isCurrent;
  }
}

/** What is loaded of an environment is kept under this. */
export function environmentKey({ place, environment }: { readonly place: TreePlace; readonly environment: { readonly id: string } }): string {
  return `${prefixOf(place)}${environment.id}`;
}

/** What is loaded of a connector is kept under this, wherever it is shown. */
export function connectorKey(node: ConnectorNode): string {
  return `${environmentKey(node)}|${node.connector.id}`;
}

function prefixOf(place: TreePlace): string {
  return place.isCurrent ? '' : `${place.key}|`;
}

function parentId({ parent }: { readonly parent: ParentNode | undefined }): string {
  return parent === undefined ? '' : idOf(parent);
}
