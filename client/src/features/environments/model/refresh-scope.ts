import { connectorKey, environmentKey, idOf, type ConnectorNode, type EnvironmentNode, type EnvironmentsTreeNode, type SolutionsNode } from '../nodes/environments-node.js';

/** What a refresh is about. */
export interface RefreshScope {
  /** The id of the item, or of a connector wherever it is shown, whose children are other ones then; undefined for all. */
  readonly at: string | undefined;
  /** Whether what was loaded under a key is loaded again. */
  has(key: string): boolean;
  /** The same for connections, which are loaded for a whole environment. */
  hasConnections(key: string): boolean;
}

export const EVERYTHING: RefreshScope = { at: undefined, has: () => true, hasConnections: () => true };

/** Everything where nothing was pointed at. */
export function scopeOf(node: EnvironmentsTreeNode | undefined): RefreshScope {
  const refreshed = refreshedBy(node);
  switch (refreshed?.kind) {
    case undefined: return EVERYTHING;
    case 'environment': case 'solutions': return below(idOf(refreshed));
    case 'connector': return { ...below(connectorKey(refreshed)), hasConnections: (key) => key === environmentKey(refreshed) };
  }
}

/** An environment of the current account, or a connector in it, of which only the id is known. */
export function scopeOfId(environmentId: string, connectorId: string | undefined): RefreshScope {
  return below(connectorId === undefined ? environmentId : `${environmentId}|${connectorId}`);
}

export function isBelow(id: string): (key: string) => boolean {
  return (key) => key === id || key.startsWith(`${id}|`);
}

function below(at: string): RefreshScope {
  return { at, has: isBelow(at), hasConnections: isBelow(at) };
}

/** The node whose children are asked for anew; undefined for all. */
function refreshedBy(node: EnvironmentsTreeNode | undefined): EnvironmentNode | SolutionsNode | ConnectorNode | undefined {
  switch (node?.kind) {
    case undefined: case 'account': case 'stale': return undefined;
    case 'environment': case 'solutions': case 'connector': return node;
    case 'solution': case 'part': case 'connection': case 'permission': case 'operation': case 'failure': case 'notice': case 'more': return refreshedBy(node.parent);
  }
}
