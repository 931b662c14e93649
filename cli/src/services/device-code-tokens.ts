import {
  type Cloud, type DeviceCodeRequest, HttpTransport, isPlatformError, NotSignedInError, refreshSignIn, type SignedInTokens, signInWithDeviceCode, systemClock, type TokenProvider,
} from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';

/** The Azure command line's, which is allowed to use the services; paconn signs in with it, too. */
const CLIENT_ID = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
/** A token is renewed before it ends, so that it lasts for the request it is for. */
const RENEWAL_MS = 5 * 60_000;
/** The scope or its resource is not known in that spelling. */
const WRONG_SPELLING: ReadonlySet<string | undefined> = new Set(['AADSTS70011', 'AADSTS500011']);

export interface DeviceCodeIdentity {
  readonly tenant: string;
  /** Default: the Azure command line's. */
  readonly clientId: string | undefined;
}

/** Signs in by device code when the first token is needed, and keeps what it got in memory until the process ends. One sign-in gives the tokens of all services. */
export class DeviceCodeTokens implements TokenProvider {
  readonly #cloud: Cloud;
  readonly #io: CommandIo;
  readonly #identity: DeviceCodeIdentity;
  readonly #transport = new HttpTransport();
  readonly #known = new Map<string, SignedInTokens>();
  #refreshToken: string | undefined;

  constructor(cloud: Cloud, io: CommandIo, identity: DeviceCodeIdentity) {
    this.#cloud = cloud;
    this.#io = io;
    this.#identity = identity;
  }

  async getToken(scopes: readonly string[], signal?: AbortSignal): Promise<string> {
    let refusal: Error = new NotSignedInError();
    for (const scope of scopes) {
      try {
        return await this.#tokenFor(scope, signal);
      } catch (error) {
        if (!isPlatformError(error) || !WRONG_SPELLING.has(error.code)) throw error;
        refusal = error;
      }
    }
    throw refusal;
  }

  /** One person signs in once; a token for another service comes from the same sign-in. */
  async #tokenFor(scope: string, signal: AbortSignal | undefined): Promise<string> {
    const known = this.#known.get(scope);
    if (known !== undefined && known.expiresAt - systemClock.now() > RENEWAL_MS) return known.accessToken;
    const request = this.#request(scope, signal);
    const tokens = this.#refreshToken === undefined ? await signInWithDeviceCode(request) : await refreshSignIn(request, this.#refreshToken);
    this.#known.set(scope, tokens);
    this.#refreshToken = tokens.refreshToken ?? this.#refreshToken;
    return tokens.accessToken;
  }

  #request(scope: string, signal: AbortSignal | undefined): DeviceCodeRequest {
    const { tenant, clientId = CLIENT_ID } = this.#identity;
    return {
      transport: this.#transport,
      clock: systemClock,
      authority: { url: this.#cloud.endpoints.authority, tenant, clientId, version: 'v2' },
      scope,
      onUserCode: ({ page, userCode }) => { this.#io.stderr.write(`To sign in, open ${printable(page)} and enter the code ${printable(userCode)}.\n`); },
      ...(signal === undefined ? {} : { signal }),
    };
  }
}
