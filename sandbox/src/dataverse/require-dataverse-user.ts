import type { MiddlewareHandler } from 'hono';
import { mayRead, mayWrite, type Environment } from '../environments/environment.js';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import { ServiceError } from '../http/service-error.js';
import { TENANT_ID } from '../identity/users.js';
import type { SandboxStore } from '../storage/sandbox-store.js';
import { dataverseAddress } from './dataverse-address.js';
import { REFUSALS } from './dataverse-error.js';
import type { DataverseParts } from './dataverse-parts.js';

/** Lets only those pass who have a token that was made for this very Dataverse. A refusal has no body, and says why in its headers. */
export function requireDataverseUser({ store, tokens, addresses, now }: DataverseParts): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const environment = environmentOf(store, c);
    const address = dataverseAddress(addresses.dataverse, environment.dataverse?.domainName ?? '');
    const refuse = (reason: string): Response => c.body(null, 401, {
      'www-authenticate': `Bearer authorization_uri=${addresses.authority}/${TENANT_ID}/oauth2/authorize, resource_id=${address}/`,
      '401_error_reason': reason,
    });
    const bearer = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const token = bearer === undefined ? undefined : tokens.readAccessToken(bearer);
    if (token === undefined) return refuse('invalid_token');
    if (token.audience.replace(/\/$/, '') !== address) return refuse('audience_is_invalid');
    if (now() >= token.expiresOn * 1000) return refuse('token_expired');
    if (tokens.isRevoked(token)) return refuse('token_revoked');
    if (!mayRead(token.user)) throw REFUSALS.notAMember();
    c.set('user', token.user);
    return next();
  };
}

/** The environment of the address; 404 where no environment has a Dataverse of that name. */
export function environmentOf(store: SandboxStore, c: HttpContext): Environment {
  const name = c.req.param('organization')?.toLowerCase();
  const found = store.environments().find(({ dataverse }) => dataverse?.domainName === name);
  if (found === undefined) throw new ServiceError(404, 'NotFound', 'There is no organization at this address.');
  return found;
}

export function requireWriter(c: HttpContext, privilege: string): void {
  const user = c.get('user');
  if (!mayWrite(user)) throw REFUSALS.missingPrivilege(user.id, privilege);
}
