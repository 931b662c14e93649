import type { ConnectionStatus } from '../../services/connections.js';
import { placeKey } from '../../services/place-key.js';
import type { FoundPlaces } from '../../trees/places.js';
import type { LogicAppsPlace } from './logic-apps-lists.js';

/** Azure as the signed-in account, or why there is none. */
export function logicAppsPlaces(status: ConnectionStatus): FoundPlaces<LogicAppsPlace> {
  if (status.kind !== 'signedIn') return status.kind;
  const { cloud, account, connection: { logicApps } } = status;
  // A sandbox of an older version has no Azure; it is as good as stopped.
  return logicApps === undefined ? 'stopped' : [{ place: { key: placeKey(cloud, account) }, source: logicApps }];
}
