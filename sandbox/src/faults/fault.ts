import type { ContentfulStatusCode } from 'hono/utils/http-status';

/**
 * A failure to inject. As text, one fault is a list of parts with semicolons between them, in any order:
 *
 * | part | meaning |
 * |---|---|
 * | `match=REGEX` | which requests: tested against `METHOD /path?query`, ignoring case. Default: every request but those of the control endpoints |
 * | `status=N` | answer with this status (400–599) instead of serving the request |
 * | `code=TEXT`, `message=TEXT` | what the answer's `error` says; each status has defaults |
 * | `body=json\|empty\|html` | how the answer says it; default `json` |
 * | `retryAfter=SECONDS` | adds `Retry-After` (may be 0) |
 * | `latency=MS` | wait before the request is served (or answered with `status`) |
 * | `reset` | drop the connection before the request is served |
 * | `lost` | serve the request, and drop the connection instead of answering: the work is done, and the client can't know |
 * | `hang` | never answer; ends when the client or the sandbox goes away |
 * | `slow-validation[=MS]` | short for `match=POST .*\/validateApiSwagger;latency=MS`; default 5000 |
 * | `chance=PERCENT` | carry it out for that share of the matching requests, which they are being the same in every run |
 * | `after=N` | let the first N matching requests pass |
 * | `times=N` | do it N times, then no more; default: always |
 *
 * For example: `match=PATCH .*\/apis/;status=429;retryAfter=1;times=1`, `latency=300`, `match=POST .*\/apis\?;lost;times=1`.
 * The first fault that matches a request and changes its outcome is the one that counts; latencies of several add up.
 */
export interface Fault {
  /** The text it was read from. */
  readonly spec: string;
  readonly match: RegExp;
  readonly latencyMs: number;
  /** 0 to 100; 100: every matching request. */
  readonly chancePercent: number;
  readonly after: number;
  /** Infinity: always. */
  readonly times: number;
  readonly effect: FaultEffect;
}

export type FaultEffect =
  | { readonly kind: 'none' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'hang' }
  | {
      readonly kind: 'status';
      readonly status: ContentfulStatusCode;
      readonly code: string;
      readonly message: string;
      readonly body: 'json' | 'empty' | 'html';
      /** Seconds. */
      readonly retryAfter: number | undefined;
    };

export type FaultPlan = readonly Fault[];

/** Thrown for a text that is no fault; the message says why. */
export class FaultSyntaxError extends Error {
  override readonly name = 'FaultSyntaxError';
}

const DEFAULT_SLOW_VALIDATION_MS = 5000;
const FLAGS = ['reset', 'lost', 'hang'] as const;
const KEYS: ReadonlySet<string> = new Set(['match', 'status', 'code', 'message', 'body', 'retryAfter', 'latency', 'slow-validation', 'chance', 'after', 'times', ...FLAGS]);

/** Codes and texts as the services word them. */
const DEFAULT_REFUSALS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  401: ['InvalidAuthenticationToken', 'The access token is invalid.'],
  403: ['Forbidden', 'The caller does not have permission.'],
  404: ['NotFound', 'The resource could not be found.'],
  409: ['CannotDeleteApiDueToExistingConnections', 'The custom connector cannot be deleted because there are connections associated with this api.'],
  429: ['TooManyRequests', 'Too many requests.'],
  500: ['ApiHubsServerError', 'Encountered internal server error.'],
  502: ['BadGateway', 'The service behind the gateway gave no valid answer.'],
  503: ['ServiceUnavailable', 'The service is unavailable for the moment.'],
  504: ['GatewayTimeout', 'The service behind the gateway did not answer in time.'],
};

/** Reads a fault. Throws a FaultSyntaxError for an unknown part, a number that is none, a pattern that does not compile, or no effect. */
export function parseFault(spec: string): Fault {
  const parts = readParts(spec);
  const slowValidation = parts.get('slow-validation');
  const slow = slowValidation === undefined ? undefined : numberOf('slow-validation', slowValidation === '' ? String(DEFAULT_SLOW_VALIDATION_MS) : slowValidation);
  const fault: Fault = {
    spec,
    match: patternOf(parts.get('match') ?? (slow === undefined ? '' : 'POST .*/validateApiSwagger')),
    latencyMs: slow ?? numberOf('latency', parts.get('latency') ?? '0'),
    chancePercent: percentOf(parts.get('chance') ?? '100'),
    after: numberOf('after', parts.get('after') ?? '0'),
    times: parts.has('times') ? numberOf('times', parts.get('times') ?? '') : Infinity,
    effect: effectOf(parts),
  };
  if (fault.effect.kind === 'none' && fault.latencyMs === 0) throw new FaultSyntaxError(`The fault "${spec}" does nothing. Give it a status, a latency, reset, lost or hang.`);
  return fault;
}

function readParts(spec: string): ReadonlyMap<string, string> {
  const parts = spec.split(';').map((part) => part.trim()).filter((part) => part !== '');
  return new Map(parts.map((part) => readPart(part)));
}

function readPart(part: string): readonly [string, string] {
  const equals = part.indexOf('=');
  const key = equals < 0 ? part : part.slice(0, equals).trim();
  if (!KEYS.has(key)) throw new FaultSyntaxError(`"${key}" is not a part of a fault. Known are ${[...KEYS].join(', ')}.`);
  return [key, equals < 0 ? '' : part.slice(equals + 1).trim()];
}

function effectOf(parts: ReadonlyMap<string, string>): FaultEffect {
  const flag = FLAGS.find((each) => parts.has(each));
  if (flag !== undefined) return { kind: flag };
  const text = parts.get('status');
  if (text === undefined) return { kind: 'none' };
  const status = statusOf(text);
  const [code, message] = DEFAULT_REFUSALS[status] ?? ['InjectedFault', 'The sandbox was told to fail here.'];
  const retryAfter = parts.get('retryAfter');
  return {
    kind: 'status',
    status,
    code: parts.get('code') ?? code,
    message: parts.get('message') ?? message,
    body: bodyOf(parts.get('body') ?? 'json'),
    retryAfter: retryAfter === undefined ? undefined : numberOf('retryAfter', retryAfter),
  };
}

function statusOf(text: string): ContentfulStatusCode {
  const status = numberOf('status', text);
  if (status < 400 || status > 599) throw new FaultSyntaxError(`The status ${text} is no failure. Use one from 400 to 599.`);
  // Hono's type lists the registered codes; any other number of the range works as well.
  return status as ContentfulStatusCode;
}

function percentOf(text: string): number {
  const percent = numberOf('chance', text);
  if (percent === 0 || percent > 100) throw new FaultSyntaxError(`chance=${text}: a percentage from 1 to 100 is needed here.`);
  return percent;
}

function bodyOf(text: string): 'json' | 'empty' | 'html' {
  if (text === 'json' || text === 'empty' || text === 'html') return text;
  throw new FaultSyntaxError(`The body "${text}" is none of json, empty and html.`);
}

function numberOf(key: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new FaultSyntaxError(`${key}=${text}: a whole number is needed here.`);
}

function patternOf(text: string): RegExp {
  try {
    return new RegExp(text, 'i');
  } catch {
    throw new FaultSyntaxError(`match=${text}: this is not a regular expression.`);
  }
}
