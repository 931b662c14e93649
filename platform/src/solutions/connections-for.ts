import type { ConnectionReferenceFacts } from '@connector-workbench/core/solutions';
import type { Connection } from '../connections/connection.js';
import type { ComponentParameter } from '../dataverse/dataverse-client.js';

/** The connections that a reference can use. A connector of a solution has another suffix in each environment, which does not count. */
export function connectionsFor({ api }: ConnectionReferenceFacts, connections: readonly Connection[]): readonly Connection[] {
  const wanted = apiKey(api);
  return connections.filter(({ connectorId }) => connectorId !== undefined && apiKey(connectorId) === wanted);
}

/** Sets a reference to a connection: to one that was found, or to one whose id somebody has typed. */
export function referenceTo({ name, api }: ConnectionReferenceFacts, connection: Pick<Connection, 'id' | 'connectorId'>): ComponentParameter {
  return { kind: 'connection-reference', logicalName: name, connectionId: connection.id, connectorId: `/providers/Microsoft.PowerApps/apis/${connection.connectorId ?? api}` };
}

/** `shared_contoso-5fshipping-5f831a5e28982c530a` → `shared_contoso-5fshipping` */
function apiKey(api: string): string {
  return (api.split('/').at(-1) ?? '').toLowerCase().replace(/-5f[0-9a-f]{16}$/, '');
}
