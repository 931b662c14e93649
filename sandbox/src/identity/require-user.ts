import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../http/http-env.js';
import { ServiceError } from '../http/service-error.js';
import type { TokenIssuer, VerifiedToken } from './tokens.js';

export interface UserRequirement {
  readonly tokens: TokenIssuer;
  readonly audiences: readonly string[];
  /** How a token for something else is refused. Both forms are recorded ones. */
  readonly refusal?: 'short' | 'lists-audiences';
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Lets only requests pass that carry a good access token for the service, and remembers whose it is. */
export function requireUser(requirement: UserRequirement): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const token = readBearer(requirement, c.req.header('authorization'));
    assertValid(requirement, token);
    c.set('user', token.user);
    await next();
  };
}

function readBearer(requirement: UserRequirement, header: string | undefined): VerifiedToken {
  if (header === undefined || header.trim() === '') {
    throw new ServiceError(401, 'MissingAuthorizationHeaderAndClientCertificate', 'A client certificate or authorization header was not provided.');
  }
  const bearer = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
  const token = bearer === undefined ? undefined : requirement.tokens.readAccessToken(bearer);
  if (token === undefined) throw new ServiceError(401, 'InvalidAuthenticationToken', 'The access token is invalid.');
  return token;
}

function assertValid(requirement: UserRequirement, token: VerifiedToken): void {
  if (!requirement.audiences.includes(token.audience)) throw wrongAudience(requirement, token.audience);
  if (requirement.now() >= token.expiresOn * 1000) throw expired(token, requirement.now());
  if (requirement.tokens.isRevoked(token)) throw new ServiceError(401, 'InvalidAuthenticationToken', 'The access token has been revoked.');
}

function wrongAudience({ audiences, refusal }: UserRequirement, audience: string): ServiceError {
  if (refusal !== 'lists-audiences') return new ServiceError(401, 'InvalidAuthenticationToken', 'The received access token has been obtained from wrong audience or resource.');
  const allowed = audiences.map((each) => `'${each}'`).join(',');
  return new ServiceError(401, 'InvalidAuthenticationAudience', `The received access token has been obtained from wrong audience or resource '${audience}'. It should exactly match (including forward slash) with one of the allowed audiences ${allowed}.`);
}

export function expired(token: VerifiedToken, now: number): ServiceError {
  const text = (time: number): string => new Date(time).toISOString();
  const message = `The access token expiry UTC time '${text(token.expiresOn * 1000)}' is earlier than current UTC time '${text(now)}'.`;
  return new ServiceError(401, 'ExpiredAuthenticationToken', message);
}
