import type { HttpClient } from '@azure/core-rest-pipeline';
import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import { PlatformError, redact } from '@connector-workbench/platform';

/**
 * Sees which connection broke, and why. The library tells only that it could not sign in, or that the authority is none: a certificate that is not
 * trusted, or a name that nobody knows, does not come out of it.
 */
export class ConnectionWitness {
  #failure: PlatformError | undefined;

  /** A client that sees each try of another one. Steps of a pipeline are no way: for managed identities, the library leaves out those that it is given. */
  clientOver(client: HttpClient): HttpClient {
    return {
      sendRequest: async (request) => {
        this.#forget();
        try {
          return await client.sendRequest(request);
        } catch (error) {
          this.#failure = failureOf(error, request.url);
          throw error;
        }
      },
    };
  }

  /** A credential that fails with what broke its last connection, where that is why it failed, and `tells` more than the library does. */
  watch(credential: TokenCredential, tells: (failure: PlatformError) => boolean = () => true): TokenCredential {
    return {
      getToken: async (scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null> => {
        this.#forget();
        try {
          return await credential.getToken(scopes, options);
        } catch (error) {
          throw this.#failure !== undefined && tells(this.#failure) ? this.#failure : error;
        }
      },
    };
  }

  #forget(): void {
    this.#failure = undefined;
  }
}

/** Undefined where it was no connection that broke: somebody cancelled, or our own checks refused the request. */
function failureOf(error: unknown, url: string): PlatformError | undefined {
  if (!(error instanceof Error) || error.name === 'AbortError' || !('code' in error) || typeof error.code !== 'string') return undefined;
  return new PlatformError('network-unreachable', { data: { host: new URL(url).host, reason: redact(error.message) }, code: error.code });
}
