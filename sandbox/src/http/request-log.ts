import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './http-env.js';

/** A request as the log keeps it: no body, no token, no signature. Times in milliseconds. */
export interface LoggedRequest {
  readonly sequence: number;
  readonly time: number;
  readonly durationMs: number;
  readonly method: string;
  /** Path and query, signatures replaced. */
  readonly path: string;
  readonly status: number;
  readonly correlationId: string;
  /** The signed-in user's name, where there was a good token. */
  readonly user?: string;
  /** The texts of the faults that were carried out. */
  readonly fault?: string;
  /** Some headers of the request; `authorization` says only whether there was one. */
  readonly headers: Readonly<Record<string, string>>;
}

const CAPACITY = 2000;
const SHOWN_HEADERS = ['x-ms-origin', 'user-agent', 'content-type', 'content-length', 'accept', 'x-ms-blob-type', 'x-ms-client-request-id'];
/** Query members whose values open something. */
const SECRET_QUERY = /([?&](?:sig|code|refresh_token|access_token|client_secret)=)[^&]*/gi;

/** The last requests, oldest first. */
export class RequestLog {
  #entries: readonly LoggedRequest[] = [];
  #sequence = 0;
  readonly #now: () => number;
  readonly #report: (line: string) => void;

  /** `report` gets one line per request; `now` in milliseconds since 1970. */
  constructor(now: () => number, report: (line: string) => void) {
    this.#now = now;
    this.#report = report;
  }

  entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }

  middleware(): MiddlewareHandler<HttpEnv> {
    return async (c, next) => {
      const started = this.#now();
      const { pathname, search } = new URL(c.req.url);
      await next();
      const user = c.get('user') as HttpEnv['Variables']['user'] | undefined;
      const fault = c.get('fault');
      this.#add({
        sequence: ++this.#sequence,
        time: started,
        durationMs: this.#now() - started,
        method: c.req.method,
        path: redactQuery(`${pathname}${search}`),
        status: c.res.status,
        correlationId: c.get('correlationId'),
        ...(user === undefined ? {} : { user: user.userPrincipalName }),
        ...(fault === undefined ? {} : { fault }),
        headers: shownHeaders((name) => c.req.header(name)),
      });
    };
  }

  #add(entry: LoggedRequest): void {
    this.#entries = [...this.#entries.slice(-(CAPACITY - 1)), entry];
    const fault = entry.fault === undefined ? '' : ` (fault: ${entry.fault})`;
    this.#report(`${entry.method} ${entry.path} ${entry.status} ${entry.durationMs} ms${fault}`);
  }
}

/** Replaces the values of query members that open something. */
function redactQuery(address: string): string {
  return address.replaceAll(SECRET_QUERY, '$1(redacted)');
}

function shownHeaders(header: (name: string) => string | undefined): Record<string, string> {
  const shown = SHOWN_HEADERS.flatMap((name) => {
    const value = header(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const authorization = header('authorization') === undefined ? [] : [['authorization', '(redacted)'] as const];
  return Object.fromEntries([...shown, ...authorization]);
}
