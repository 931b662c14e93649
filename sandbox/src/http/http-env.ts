import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { SandboxUser } from '../identity/users.js';

/** What every request carries through the app. */
export interface HttpEnv {
  Bindings: HttpBindings;
  Variables: {
    /** Also answered as `x-ms-correlation-request-id`. */
    correlationId: string;
    /** Set behind `requireUser`. */
    user: SandboxUser;
    /** The largest page of a list; Infinity where lists come whole. */
    pageSize: number;
    /** Which fault was injected, for the request log. */
    fault: string | undefined;
  };
}

export type HttpContext = Context<HttpEnv>;
