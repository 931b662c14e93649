import { EVERYTHING, isBelow, scopeBelow, type RefreshScope } from '../../../trees/refresh-scope.js';
import { connectorKey, environmentKey, idOf, type ConnectorNode, type EnvironmentNode, type EnvironmentsTreeNode, type SolutionsNode } from '../nodes/environments-node.js';

/** What a refresh is about; `at` is the key of a connector wherever that is shown. */
export interface EnvironmentsScope extends RefreshScope {
  /** Whether the connections that were loaded under a key are loaded again: they are loaded for a whole environment. */
  hasConnections(key: string): boolean;
}

/** Everything where nothing was pointed at. */
export function scopeOf(node: EnvironmentsTreeNode | undefined): EnvironmentsScope {
  const refreshed = refreshedBy(node);
  switch (refreshed?.kind) {
    case undefined: return { ...EVERYTHING, hasConnections: () => true };
    case 'environment': case 'solutions': return below(idOf(refreshed));
    case 'connector': return { ...below(connectorKey(refreshed)), hasConnections: (key) => key === environmentKey(refreshed) };
  }
}

/** An environment of the current account, or a connector in it, of which only the id is known. */
export function scopeOfId(environmentId: string, connectorId: string | undefined): EnvironmentsScope {
  return below(connectorId === undefined ? environmentId : `${environmentId}|${connectorId}`);
}

function below(at: string): EnvironmentsScope {
  return { ...scopeBelow(at), hasConnections: isBelow(at) };
}

/** The node whose children are asked for anew; undefined for all. */
function refreshedBy(node: EnvironmentsTreeNode | undefined): EnvironmentNode | SolutionsNode | ConnectorNode | undefined {
  switch (node?.kind) {
    case undefined: case 'account': case 'stale': return undefined;
    case 'environment': case 'solutions': case 'connector': return node;
    case 'solution': case 'part': case 'connection': case 'permission': case 'operation': case 'failure': case 'notice': case 'more': return refreshedBy(node.parent);
  }
}
