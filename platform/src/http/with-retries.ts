import { isPlatformError } from '../errors/platform-error.js';
import type { Clock } from '../time/clock.js';
import type { HttpAnswer } from './http-answer.js';

export interface RetryRules {
  /** The first one counts. */
  readonly maxAttempts: number;
  /** Before the second attempt; doubled before each further one. */
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
  /** A service that asks for more is not waited for. */
  readonly maxRetryAfterMs: number;
}

export const DEFAULT_RETRY_RULES: RetryRules = { maxAttempts: 5, firstDelayMs: 500, maxDelayMs: 16_000, maxRetryAfterMs: 60_000 };

/**
 * `always`: the request may reach the service twice. `not-after-sending`: twice would do it twice, so it is only sent again after 429,
 * by which the service says that it did nothing. After a lost answer nobody knows, so it is not sent again.
 */
export type Repeatability = 'always' | 'not-after-sending';

export interface RetryOptions {
  readonly repeatability: Repeatability;
  readonly rules: RetryRules;
  readonly clock: Clock;
  /** From 0 to below 1: spreads the attempts of many clients. */
  readonly random: () => number;
  readonly signal: AbortSignal | undefined;
}

const BUSY: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** Repeats what may be repeated, and answers with the last attempt's answer, or throws its error. */
export async function withRetries(attempt: () => Promise<HttpAnswer>, options: RetryOptions): Promise<HttpAnswer> {
  for (let count = 1; ; count++) {
    const outcome = await outcomeOf(attempt);
    const delay = count < options.rules.maxAttempts ? delayAfter(outcome, count, options) : undefined;
    if (delay === undefined) return settle(outcome);
    await options.clock.sleep(delay, options.signal);
    options.signal?.throwIfAborted();
  }
}

type Outcome = { readonly kind: 'answer'; readonly answer: HttpAnswer } | { readonly kind: 'error'; readonly error: unknown };

async function outcomeOf(attempt: () => Promise<HttpAnswer>): Promise<Outcome> {
  try {
    return { kind: 'answer', answer: await attempt() };
  } catch (error) {
    return { kind: 'error', error };
  }
}

function settle(outcome: Outcome): HttpAnswer {
  if (outcome.kind === 'error') throw outcome.error;
  return outcome.answer;
}

/** Milliseconds to wait before the next attempt; undefined: there is none. */
function delayAfter(outcome: Outcome, count: number, { repeatability, rules, random }: RetryOptions): number | undefined {
  const backOff = Math.min(rules.firstDelayMs * 2 ** (count - 1), rules.maxDelayMs) * (0.75 + random() / 2);
  if (outcome.kind === 'error') return repeatability === 'always' && isTransient(outcome.error) ? backOff : undefined;
  const { status, retryAfterMs } = outcome.answer;
  if (!BUSY.has(status) || (repeatability === 'not-after-sending' && status !== 429)) return undefined;
  if (retryAfterMs === undefined) return backOff;
  return retryAfterMs > rules.maxRetryAfterMs ? undefined : retryAfterMs;
}

/**
 * A connection that broke. A name that does not exist and a computer that refuses stay so, and so do certificates and proxies that cannot be used, of which
 * more is known than of other failures of the network; a time-out was already a long wait.
 */
function isTransient(error: unknown): boolean {
  return isPlatformError(error, 'network-unreachable') && !error.hasExactText && error.code !== 'ENOTFOUND' && error.code !== 'ECONNREFUSED';
}
