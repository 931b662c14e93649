import { type Cloud, staticTokens, type TokenProvider } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';

/** Each service takes only tokens that were made for it, so that a pipeline has one for each that it uses. */
export const POWER_APPS_VARIABLE = 'CONNECTOR_ACCESS_TOKEN';
export const DATAVERSE_VARIABLE = 'CONNECTOR_DATAVERSE_TOKEN';

/** Ready tokens: for Power Apps, and for the Dataverse of the one environment that a command works in. Asking for one that is missing throws a UsageError. */
export function tokensByService(cloud: Cloud, env: Readonly<Record<string, string | undefined>>): TokenProvider {
  return {
    getToken: (scopes, signal) => {
      const [scope = cloud.label] = scopes;
      const variable = cloud.scopes.powerApps.includes(scope) ? POWER_APPS_VARIABLE : DATAVERSE_VARIABLE;
      const token = env[variable];
      if (token === undefined || token.trim() === '') return Promise.reject(new UsageError(`${variable} is not set. Set it to an access token for ${scope.replace(/\/\.default$/, '')}.`));
      return staticTokens(token).getToken(scopes, signal);
    },
  };
}
