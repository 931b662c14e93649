import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './http-env.js';

const CORRELATION_HEADER = 'x-ms-correlation-request-id';
const ACCEPTABLE_ID = /^[0-9a-z-]{1,64}$/i;

/** Gives every request a correlation id (the client's where it sends one), and every answer the headers the services add. */
export function correlate(): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const sent = c.req.header(CORRELATION_HEADER);
    const id = sent !== undefined && ACCEPTABLE_ID.test(sent) ? sent : randomUUID();
    c.set('correlationId', id);
    await next();
    const { headers } = c.res;
    if (!headers.has(CORRELATION_HEADER)) headers.set(CORRELATION_HEADER, id);
    if (!headers.has('x-ms-request-id')) headers.set('x-ms-request-id', randomUUID());
    // As the services write it; the framework leaves the encoding out.
    if (headers.get('content-type') === 'application/json') headers.set('content-type', 'application/json; charset=utf-8');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  };
}
