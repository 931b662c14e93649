import { type Cloud, staticTokens, type TokenProvider } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';

const DATAVERSE_VARIABLE = 'CONNECTOR_DATAVERSE_TOKEN';
const GRAPH_VARIABLE = 'CONNECTOR_GRAPH_TOKEN';

/**
 * Ready tokens. Each service takes only tokens that were made for it: `token` is for the service that the command is about, others are for the Dataverse of
 * the one environment that it works in, and for Microsoft Graph. Asking for one of those where it is missing throws a UsageError.
 */
export function tokensByService(cloud: Cloud, token: string, env: Readonly<Record<string, string | undefined>>): TokenProvider {
  const { graph = [], ...others } = cloud.scopes;
  const own = new Set(Object.values(others).flat());
  const needed = (variable: string, scope: string, otherwise: string): string => {
    const found = env[variable]?.trim();
    if (found !== undefined && found !== '') return found;
    throw new UsageError(`${variable} is not set. Set it to an access token for ${scope.replace(/\/\.default$/, '')}${otherwise}.`);
  };
  return {
    getToken: async (scopes, signal) => {
      const [scope = cloud.label] = scopes;
      if (own.has(scope)) return staticTokens(token).getToken(scopes, signal);
      const other = graph.includes(scope) ? needed(GRAPH_VARIABLE, scope, ', or name people by their object ids') : needed(DATAVERSE_VARIABLE, scope, '');
      return staticTokens(other).getToken(scopes, signal);
    },
  };
}
