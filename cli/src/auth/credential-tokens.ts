import type { AccessToken, TokenCredential } from '@azure/identity';
import { type Clock, NotSignedInError, PlatformError, systemClock, type TokenProvider } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import { identityError } from './identity-error.js';

/** A token is renewed before it ends, so that it lasts for the request it is for. */
const RENEWAL_MS = 5 * 60_000;
/** The scope or its resource is not known (70011, 500011), or not in the form that the sign-in service wants (1002012). */
const WRONG_SPELLING: ReadonlySet<string | undefined> = new Set(['AADSTS70011', 'AADSTS500011', 'AADSTS1002012']);

/** Tokens of the identity library, kept in memory until the process ends. Of the spellings of a scope, the first that is granted is used. */
export class CredentialTokens implements TokenProvider {
  readonly #open: () => Promise<TokenCredential>;
  readonly #clock: Clock;
  readonly #known = new Map<string, AccessToken>();
  #credential: Promise<TokenCredential> | undefined;

  /** `open` makes the credential when the first token is needed. */
  constructor(open: () => Promise<TokenCredential>, clock: Clock = systemClock) {
    this.#open = open;
    this.#clock = clock;
  }

  async getToken(scopes: readonly string[], signal?: AbortSignal): Promise<string> {
    let refusal: PlatformError = new NotSignedInError();
    for (const scope of scopes) {
      try {
        return await this.#tokenFor(scope, signal);
      } catch (error) {
        // What the caller has to correct is told as it is, and so is what was found out on the way.
        if (error instanceof UsageError) throw error;
        refusal = error instanceof PlatformError ? error : identityError(error, scope, signal);
        if (!WRONG_SPELLING.has(refusal.code)) throw refusal;
      }
    }
    throw refusal;
  }

  async #tokenFor(scope: string, signal: AbortSignal | undefined): Promise<string> {
    const known = this.#known.get(scope);
    if (known !== undefined && known.expiresOnTimestamp - this.#clock.now() > RENEWAL_MS) return known.token;
    const credential = await (this.#credential ??= this.#open());
    const token = await credential.getToken(scope, signal === undefined ? {} : { abortSignal: signal });
    if (token === null) throw new NotSignedInError();
    this.#known.set(scope, token);
    return token.token;
  }
}
