import type { ConnectorSummary, Environment, Platform } from '@connector-workbench/platform';
import { findByName } from '../services/find-by-name.js';

/** The custom connector of that id or title. Throws a UsageError where the environment has none. */
export async function findConnector({ connectors }: Platform, environment: Environment, wanted: string, signal: AbortSignal): Promise<ConnectorSummary> {
  return findByName(await connectors.list(environment.id, signal), wanted, { noun: 'connector', listed: `"connector connectors -e ${environment.id}"` });
}
