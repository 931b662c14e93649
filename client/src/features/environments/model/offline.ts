import { isPlatformError } from '@connector-workbench/platform';
import type { StaleNode } from '../nodes/environments-node.js';
import type { TreePlace } from './environments-source.js';
import type { KnownName } from './last-known.js';

/** The services could not be reached: what they said of the request is not known. */
export function isOffline(error: unknown): boolean {
  return isPlatformError(error, 'network-unreachable', 'timeout');
}

/** Items of names that were kept: of environments, or of the connectors of one. */
export function staleNodes(place: TreePlace, environmentId: string | undefined, names: readonly KnownName[]): readonly StaleNode[] {
  return names.map(({ id, name }) => ({ kind: 'stale', place, stale: { what: environmentId === undefined ? 'environment' : 'connector', id, name, environmentId: environmentId ?? id } }));
}
