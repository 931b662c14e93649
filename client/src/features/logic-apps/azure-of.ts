import type { LogicAppsClient } from '@connector-workbench/platform';
import type { PlatformConnection } from '../../services/connection.js';
import { NoAzureError } from './no-azure-error.js';

/** Azure as somebody signed in. Two sign-ins at most: to Power Platform, whose account it is, and for tokens of Azure. For commands. */
export async function azureOf(
  connections: { signedIn(): Promise<PlatformConnection> },
  accounts: { requireFor(scopes: readonly string[]): Promise<void> },
): Promise<LogicAppsClient> {
  const { logicApps, cloud } = await connections.signedIn();
  if (logicApps === undefined) throw new NoAzureError();
  await accounts.requireFor(cloud.scopes.arm);
  return logicApps;
}
