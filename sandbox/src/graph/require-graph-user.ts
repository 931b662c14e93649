import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../http/http-env.js';
import type { TokenIssuer, VerifiedToken } from '../identity/tokens.js';
import { graphError } from './graph-error.js';

/** What tokens for Microsoft Graph are made for: its address, or its application id. */
const GRAPH_AUDIENCES: readonly string[] = ['https://graph.microsoft.com', 'https://graph.microsoft.com/', '00000003-0000-0000-c000-000000000000'];

export interface GraphParts {
  readonly tokens: TokenIssuer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** As `requireUser`, in the words of Microsoft Graph. */
export function requireGraphUser({ tokens, now }: GraphParts): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const bearer = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const token = bearer === undefined ? undefined : tokens.readAccessToken(bearer);
    const fault = bearer === undefined ? 'Access token is empty.' : faultOf(token, token === undefined || tokens.isRevoked(token), now());
    if (fault !== undefined || token === undefined) return graphError(c, 401, 'InvalidAuthenticationToken', fault ?? '');
    c.set('user', token.user);
    await next();
    return undefined;
  };
}

function faultOf(token: VerifiedToken | undefined, isWorthless: boolean, now: number): string | undefined {
  if (token === undefined || isWorthless) return 'CompactToken validation failed.';
  if (!GRAPH_AUDIENCES.includes(token.audience)) return 'Access token validation failure. Invalid audience.';
  return now >= token.expiresOn * 1000 ? 'Lifetime validation failed, the token is expired.' : undefined;
}
