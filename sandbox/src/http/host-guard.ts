import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './http-env.js';
import { ServiceError } from './service-error.js';

const LOCAL_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\]|(?:[a-z0-9-]+\.)+localhost)(?::\d+)?$/i;

/**
 * Keeps web pages out. A page can make a browser send requests to loopback: under a host name of its own (DNS rebinding), which is refused
 * here by its name, or across origins, which `requireSameOrigin` refuses for everything that changes something without a token.
 */
export function requireLocalHost(): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    if (!isLocalHost(c.req.header('host') ?? '')) throw new ServiceError(421, 'MisdirectedRequest', 'The sandbox answers to loopback names only.');
    await next();
  };
}

/** Refuses requests that a page of another origin makes. */
export function requireSameOrigin(): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== new URL(c.req.url).origin) throw new ServiceError(403, 'CrossOriginRequest', 'Pages of other origins may not use the sandbox.');
    await next();
  };
}

/** Whether a host, with or without port, is a name of this computer. */
export function isLocalHost(host: string): boolean {
  return LOCAL_HOST.test(host);
}
