import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../http/http-env.js';
import { ServiceError } from '../http/service-error.js';
import type { TokenIssuer, VerifiedToken } from './tokens.js';

/** Which tokens a service accepts. The Power Apps list is the one its own error text names (microsoft/Power-Fx#2986). */
export const POWER_APPS_AUDIENCES: readonly string[] = [
  'https://service.powerapps.com/',
  'https://service.powerapps.com',
  'https://apps.powerapps.com',
  'https://apps.powerapps.com/',
  'https://apihub.azure.com',
  'https://api.powerplatform.com',
];
export const FLOW_AUDIENCES: readonly string[] = [...POWER_APPS_AUDIENCES, 'https://service.flow.microsoft.com/', 'https://service.flow.microsoft.com'];
export const BAP_AUDIENCES: readonly string[] = [...POWER_APPS_AUDIENCES, 'https://api.bap.microsoft.com/', 'https://api.bap.microsoft.com'];

export interface UserRequirement {
  readonly tokens: TokenIssuer;
  readonly audiences: readonly string[];
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
  if (!requirement.audiences.includes(token.audience)) {
    throw new ServiceError(401, 'InvalidAuthenticationToken', 'The received access token has been obtained from wrong audience or resource.');
  }
  if (requirement.now() >= token.expiresOn * 1000) throw expired(token, requirement.now());
  if (requirement.tokens.isRevoked(token)) throw new ServiceError(401, 'InvalidAuthenticationToken', 'The access token has been revoked.');
}

export function expired(token: VerifiedToken, now: number): ServiceError {
  const text = (time: number): string => new Date(time).toISOString();
  const message = `The access token expiry UTC time '${text(token.expiresOn * 1000)}' is earlier than current UTC time '${text(now)}'.`;
  return new ServiceError(401, 'ExpiredAuthenticationToken', message);
}
