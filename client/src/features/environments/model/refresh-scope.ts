import { connectorKey, environmentKey, idOf, type ConnectorNode, type EnvironmentNode, type EnvironmentsTreeNode, type SolutionsNode } from '../nodes/environments-node.js';

/** The node whose children are asked for anew; undefined for all. */
export function refreshedBy(node: EnvironmentsTreeNode | undefined): EnvironmentNode | SolutionsNode | ConnectorNode | undefined {
  switch (node?.kind) {
    case undefined: case 'account': case 'stale': return undefined;
    case 'environment': case 'solutions': case 'connector': return node;
    case 'solution': case 'part': case 'connection': case 'permission': case 'operation': case 'failure': case 'notice': case 'more': return refreshedBy(node.parent);
  }
}

/** What is loaded for a node and for what is below it. Connections are loaded for a whole environment. */
export function isKeyOf(node: EnvironmentNode | SolutionsNode | ConnectorNode): (key: string) => boolean {
  switch (node.kind) {
    case 'environment': return isBelow(environmentKey(node));
    case 'solutions': return isBelow(idOf(node));
    case 'connector': return (key) => isBelow(connectorKey(node))(key) || isBelow(idOf(node))(key);
  }
}

export function isBelow(id: string): (key: string) => boolean {
  return (key) => key === id || key.startsWith(`${id}|`);
}
