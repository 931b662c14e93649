import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../http/http-env.js';
import { ServiceError } from '../http/service-error.js';
import { expired, type UserRequirement } from '../identity/require-user.js';

/** As `requireUser`, in the words of Azure Resource Manager. */
export function requireArmUser({ tokens, now, audiences }: UserRequirement): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const bearer = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (bearer === undefined) throw new ServiceError(401, 'AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing.");
    const token = tokens.readAccessToken(bearer);
    if (token === undefined || tokens.isRevoked(token)) throw new ServiceError(401, 'InvalidAuthenticationToken', 'The access token is invalid.');
    if (!audiences.includes(token.audience)) {
      const allowed = audiences.map((audience) => `'${audience}'`).join(',');
      throw new ServiceError(401, 'InvalidAuthenticationTokenAudience', `The access token has been obtained for wrong audience or resource '${token.audience}'. It should exactly match with one of the allowed audiences ${allowed}.`);
    }
    if (now() >= token.expiresOn * 1000) throw expired(token, now());
    c.set('user', token.user);
    await next();
  };
}
