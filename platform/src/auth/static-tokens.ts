import { NotSignedInError } from '../errors/platform-error.js';
import type { TokenProvider } from './token-provider.js';

/** One ready token for everything, e.g. what CONNECTOR_ACCESS_TOKEN holds in a pipeline. An empty one counts as none. */
export function staticTokens(token: string | undefined): TokenProvider {
  const ready = token?.trim().replace(/^Bearer\s+/i, '');
  return {
    getToken: () => (ready === undefined || ready === '' ? Promise.reject(new NotSignedInError()) : Promise.resolve(ready)),
  };
}
