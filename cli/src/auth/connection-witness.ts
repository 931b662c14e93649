import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import { PlatformError, redact } from '@connector-workbench/platform';

/** A step of the pipeline that the identity library sends its requests through. */
export type PipelineStep = NonNullable<NonNullable<ConstructorParameters<typeof import('@azure/identity').ClientSecretCredential>[3]>['additionalPolicies']>[number]['policy'];

/**
 * Sees which connection broke, and why. The library tells only that it could not sign in, or that the authority is none: a certificate that is not
 * trusted, or a name that nobody knows, does not come out of it.
 */
export class ConnectionWitness {
  #failure: PlatformError | undefined;

  /** Stands nearest to the network, so that it sees each try. */
  readonly step: PipelineStep = {
    name: 'connectionWitness',
    sendRequest: async (request, next) => {
      this.#forget();
      try {
        return await next(request);
      } catch (error) {
        this.#failure = failureOf(error, request.url);
        throw error;
      }
    },
  };

  /** A credential that fails with what broke its last connection, where that is why it failed. */
  watch(credential: TokenCredential): TokenCredential {
    return {
      getToken: async (scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null> => {
        this.#forget();
        try {
          return await credential.getToken(scopes, options);
        } catch (error) {
          throw this.#failure ?? error;
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
