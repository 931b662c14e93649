import { randomUUID } from 'node:crypto';
import { isJsonObject, parseJson, textMember, type JsonObject } from '../http/json-object.js';
import type { Sessions } from './sessions.js';
import type { SigningKey } from '../storage/signing-key.js';
import { applicationOf, SANDBOX_APPLICATIONS } from './applications.js';
import { findUser, TENANT_ID, type SandboxUser } from './users.js';

/** What a token is for; a refresh token is never accepted where an access token is wanted. */
type TokenUse = 'access' | 'id' | 'refresh';

export interface TokenRequest {
  readonly user: SandboxUser;
  readonly clientId: string;
  /** The `aud` claim, e.g. `https://service.powerapps.com/`. */
  readonly audience: string;
}

/** A set of tokens; `expiresOn` in seconds since 1970, `expiresIn` in seconds. */
export interface IssuedTokens {
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken: string;
  readonly expiresOn: number;
  readonly notBefore: number;
  readonly expiresIn: number;
}

export interface VerifiedToken {
  readonly user: SandboxUser;
  readonly clientId: string;
  readonly audience: string;
  /** In seconds since 1970. */
  readonly expiresOn: number;
  /** The user's session number when it was issued; see `Sessions`. */
  readonly session: number;
}

export interface TokenIssuerOptions {
  readonly key: SigningKey;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Of access tokens. */
  readonly lifetimeSeconds: number;
  readonly sessions: Sessions;
}

const REFRESH_LIFETIME_SECONDS = 90 * 24 * 3600;

/** Makes and recognises tokens: JSON Web Tokens that only this sandbox can check (HS256 with its own key). */
export class TokenIssuer {
  readonly #key: SigningKey;
  readonly #now: () => number;
  readonly #lifetimeSeconds: number;
  readonly #sessions: Sessions;

  constructor(options: TokenIssuerOptions) {
    this.#key = options.key;
    this.#now = options.now;
    this.#lifetimeSeconds = options.lifetimeSeconds;
    this.#sessions = options.sessions;
  }

  issue(request: TokenRequest, lifetimeSeconds = this.#lifetimeSeconds): IssuedTokens {
    const notBefore = Math.floor(this.#now() / 1000);
    const expiresOn = notBefore + lifetimeSeconds;
    return {
      accessToken: this.#token('access', request, request.audience, expiresOn),
      idToken: this.#token('id', request, request.clientId, expiresOn),
      refreshToken: this.#token('refresh', request, request.audience, notBefore + REFRESH_LIFETIME_SECONDS),
      expiresOn,
      notBefore,
      expiresIn: lifetimeSeconds,
    };
  }

  /** Whether the user was signed out everywhere since the token was issued. */
  isRevoked(token: VerifiedToken): boolean {
    return token.session !== this.#sessions.currentOf(token.user.id);
  }

  /** The content of an access token of ours, expired or not; undefined for anything else. */
  readAccessToken(token: string): VerifiedToken | undefined {
    return this.#read(token, 'access');
  }

  readRefreshToken(token: string): VerifiedToken | undefined {
    return this.#read(token, 'refresh');
  }

  #token(use: TokenUse, request: TokenRequest, audience: string, expiresOn: number): string {
    const issuedAt = Math.floor(this.#now() / 1000);
    const { user } = request;
    return this.#encode({
      aud: audience,
      iss: `https://sts.contoso.example/${TENANT_ID}/`,
      iat: issuedAt,
      nbf: issuedAt,
      exp: expiresOn,
      appid: request.clientId,
      oid: user.id,
      sub: user.id,
      tid: TENANT_ID,
      ...(applicationOf(user) === undefined ? claimsOfPerson(user) : { appidacr: '1' }),
      uti: randomUUID(),
      ver: '1.0',
      sandbox_use: use,
      sandbox_aud: request.audience,
      sandbox_session: this.#sessions.currentOf(user.id),
    });
  }

  #encode(claims: JsonObject): string {
    const content = `${encodePart({ typ: 'JWT', alg: 'HS256', kid: 'sandbox' })}.${encodePart(claims)}`;
    return `${content}.${this.#key.sign(content, 'base64url')}`;
  }

  #read(token: string, use: TokenUse): VerifiedToken | undefined {
    const end = token.lastIndexOf('.');
    const content = token.slice(0, end);
    if (end < 0 || !this.#key.verify(content, token.slice(end + 1), 'base64url')) return undefined;
    const claims = parseJson(Buffer.from(content.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return isJsonObject(claims) && claims.sandbox_use === use ? verifiedToken(claims) : undefined;
  }
}

/** A token of an application has none of these, which is how services tell the two apart. */
function claimsOfPerson(user: SandboxUser): JsonObject {
  const { userPrincipalName, displayName, givenName, familyName } = user;
  return {
    upn: userPrincipalName,
    preferred_username: userPrincipalName,
    unique_name: userPrincipalName,
    name: displayName,
    given_name: givenName,
    family_name: familyName,
    scp: 'User',
  };
}

function verifiedToken(claims: JsonObject): VerifiedToken | undefined {
  const oid = textMember(claims, 'oid') ?? '';
  const user = findUser(oid) ?? SANDBOX_APPLICATIONS.find(({ id }) => id === oid);
  const { exp, sandbox_session: session } = claims;
  if (user === undefined || typeof exp !== 'number' || typeof session !== 'number') return undefined;
  return {
    user,
    clientId: textMember(claims, 'appid') ?? '',
    audience: textMember(claims, 'sandbox_aud') ?? '',
    expiresOn: exp,
    session,
  };
}

function encodePart(part: JsonObject): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
