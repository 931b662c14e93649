import { type Cloud, type DeviceCodeRequest, HttpTransport, NotSignedInError, refreshSignIn, type SignedInTokens, signInWithDeviceCode, systemClock, type TokenProvider } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';

/** The Azure command line's, which is allowed to use the services; paconn signs in with it, too. */
const CLIENT_ID = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
/** A token is renewed before it ends, so that it lasts for the request it is for. */
const RENEWAL_MS = 5 * 60_000;

/** Signs in by device code when the first token is needed, and keeps what it got in memory until the process ends. One sign-in gives the tokens of all services. */
export class DeviceCodeTokens implements TokenProvider {
  readonly #cloud: Cloud;
  readonly #io: CommandIo;
  readonly #transport = new HttpTransport();
  readonly #byScope = new Map<string, SignedInTokens>();
  #refreshToken: string | undefined;

  constructor(cloud: Cloud, io: CommandIo) {
    this.#cloud = cloud;
    this.#io = io;
  }

  async getToken(scopes: readonly string[], signal?: AbortSignal): Promise<string> {
    const [scope] = scopes;
    if (scope === undefined) throw new NotSignedInError();
    const current = await this.#current(scope, signal);
    this.#byScope.set(scope, current);
    this.#refreshToken = current.refreshToken ?? this.#refreshToken;
    return current.accessToken;
  }

  async #current(scope: string, signal: AbortSignal | undefined): Promise<SignedInTokens> {
    const known = this.#byScope.get(scope);
    if (known !== undefined && known.expiresAt - systemClock.now() > RENEWAL_MS) return known;
    const request = this.#request(scope, signal);
    return this.#refreshToken === undefined ? signInWithDeviceCode(request) : refreshSignIn(request, this.#refreshToken);
  }

  #request(scope: string, signal: AbortSignal | undefined): DeviceCodeRequest {
    const { endpoints, defaultTenant } = this.#cloud;
    return {
      transport: this.#transport,
      clock: systemClock,
      authority: { url: endpoints.authority, tenant: defaultTenant, clientId: CLIENT_ID, version: 'v2' },
      scope,
      onUserCode: ({ page, userCode }) => { this.#io.stderr.write(`To sign in, open ${printable(page)} and enter the code ${printable(userCode)}.\n`); },
      ...(signal === undefined ? {} : { signal }),
    };
  }
}
