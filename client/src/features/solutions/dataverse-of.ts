import { type DataverseClient, dataverseScopes, type Environment } from '@connector-workbench/platform';
import type { PlatformConnection } from '../../services/connection.js';

/** The Dataverse of an environment as somebody signed in, for which the sign-in service may want a permission of its own. For commands. */
export async function dataverseOf(
  connection: PlatformConnection,
  accounts: { requireFor(scopes: readonly string[]): Promise<void> },
  environment: Environment,
): Promise<DataverseClient> {
  // Refuses an address that is none of this cloud's, before anything is asked for it.
  const client = connection.dataverse(environment);
  const scopes = dataverseScopes(connection.cloud, environment.dataverseUrl ?? '');
  if (scopes !== undefined) await accounts.requireFor(scopes);
  return client;
}
