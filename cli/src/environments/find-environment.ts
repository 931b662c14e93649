import type { Environment, Platform } from '@connector-workbench/platform';
import { findByName } from '../services/find-by-name.js';

/** The environment of that id or display name. Throws a UsageError where the account sees none. */
export async function findEnvironment({ environments }: Platform, wanted: string, signal: AbortSignal): Promise<Environment> {
  return findAmong(await environments.list(signal), wanted);
}

/** The same among those that were listed. */
export function findAmong(environments: readonly Environment[], wanted: string): Environment {
  return findByName(environments, wanted, { noun: 'environment', listed: '"connector environments"' });
}
