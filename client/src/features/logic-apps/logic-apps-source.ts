import type { ConnectionStatus } from '../../services/connections.js';
import type { LogicAppsLists } from './logic-apps-model.js';

/** The view's data from Azure, or why there is none. */
export function logicAppsSource(status: ConnectionStatus): LogicAppsLists | 'signedOut' | 'stopped' {
  if (status.kind !== 'signedIn') return status.kind;
  // A sandbox of an older version has no Azure; it is as good as stopped.
  return status.connection.logicApps ?? 'stopped';
}
