import type { Cloud } from '../clouds/cloud.js';
import type { DirectoryClient } from '../directory/directory-client.js';
import { PlatformError } from '../errors/platform-error.js';
import type { SharedWith } from './permission.js';

export interface PrincipalSource {
  readonly cloud: Pick<Cloud, 'label'>;
  readonly directory: DirectoryClient | undefined;
}

/**
 * Somebody by object id, which is what the service of connectors takes everywhere. Throws a PlatformError that says to name the id: `not-found` where nobody has the address or the cloud has no
 * known Microsoft Graph, `conflict` where several have it, and what Microsoft Graph answers.
 */
export async function resolvePrincipal({ cloud, directory }: PrincipalSource, wanted: SharedWith, signal?: AbortSignal): Promise<SharedWith & { readonly kind: 'object' }> {
  if (wanted.kind === 'object') return wanted;
  const address = wanted.email;
  if (directory === undefined) throw new PlatformError('not-found', { circumstance: 'NoDirectory', data: { address, cloud: cloud.label } });
  const [only, ...others] = await directory.usersOf(address, signal);
  if (only === undefined) throw new PlatformError('not-found', { circumstance: 'AddressNotFound', data: { address } });
  if (others.length > 0) throw new PlatformError('conflict', { circumstance: 'AddressNotUnique', data: { address, ids: [only, ...others].map(({ id }) => id).join(', ') } });
  return { kind: 'object', id: only.id, type: 'User' };
}
