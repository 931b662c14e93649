import { type Cloud, staticTokens, type TokenProvider } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';

export const DATAVERSE_VARIABLE = 'CONNECTOR_DATAVERSE_TOKEN';

/**
 * Ready tokens. Each service takes only tokens that were made for it: `token` is for the service that the command is about, and another one is for the Dataverse of
 * the one environment that it works in. Asking for that one where it is missing throws a UsageError.
 */
export function tokensByService(cloud: Cloud, token: string, env: Readonly<Record<string, string | undefined>>): TokenProvider {
  const own = new Set(Object.values(cloud.scopes).flat());
  return {
    getToken: (scopes, signal) => {
      const [scope = cloud.label] = scopes;
      if (own.has(scope)) return staticTokens(token).getToken(scopes, signal);
      const dataverse = env[DATAVERSE_VARIABLE]?.trim();
      if (dataverse === undefined || dataverse === '') return Promise.reject(new UsageError(`${DATAVERSE_VARIABLE} is not set. Set it to an access token for ${scope.replace(/\/\.default$/, '')}.`));
      return staticTokens(dataverse).getToken(scopes, signal);
    },
  };
}
