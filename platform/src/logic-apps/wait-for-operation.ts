import { errorOfAnswer } from '../errors/error-of-answer.js';
import { PlatformError } from '../errors/platform-error.js';
import { redact } from '../errors/redact.js';
import type { HttpAnswer } from '../http/http-answer.js';
import { parseJson, textMember } from '../http/json.js';
import type { Clock } from '../time/clock.js';

/** How to ask how it goes on. */
export interface OperationWatch {
  /** Gets an address with the account's token. */
  readonly get: (url: string) => Promise<HttpAnswer>;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
}

const DEFAULT_DELAY_MS = 2000;
const MAX_DELAY_MS = 30_000;
/** Connectors take seconds; longer than this, something is wrong. */
const MAX_WAIT_MS = 10 * 60_000;

/**
 * Waits until what Azure does in the background is done: `Azure-AsyncOperation` says its status, `Location` answers 202 until then
 * (learn.microsoft.com/azure/azure-resource-manager/management/async-operations). Throws a PlatformError where it failed, was cancelled or
 * takes too long. Addresses on another host than the one that was asked are refused.
 */
export async function waitForOperation(first: HttpAnswer, { get, clock, signal }: OperationWatch): Promise<void> {
  const deadline = clock.now() + MAX_WAIT_MS;
  for (let answer = first, status = statusOf(first, first); status !== undefined; status = statusOf(first, answer)) {
    if (clock.now() >= deadline) throw new PlatformError('timeout', { url: redact(first.url), data: { host: new URL(first.url).host, seconds: MAX_WAIT_MS / 1000 } });
    await sleep(clock, Math.min(answer.retryAfterMs ?? DEFAULT_DELAY_MS, MAX_DELAY_MS), signal);
    answer = await get(status);
  }
}

/** Where to ask next; undefined: it is done. */
function statusOf(first: HttpAnswer, answer: HttpAnswer): string | undefined {
  if (first.asyncOperation !== undefined) {
    const url = sameOrigin(first, first.asyncOperation);
    if (answer === first) return url;
    switch (textMember(parseJson(answer.text), 'status')?.toLowerCase()) {
      case 'succeeded': return undefined;
      // The status is one of an operation that went wrong, whatever the answer that tells it has.
      case 'failed': case 'canceled': case 'cancelled': throw errorOfAnswer({ ...answer, status: 400 });
      default: return url;
    }
  }
  if (answer.status !== 202) return undefined;
  const location = answer.location ?? first.location;
  return location === undefined ? undefined : sameOrigin(first, location);
}

function sameOrigin(first: HttpAnswer, address: string): string {
  const url = URL.canParse(address, first.url) ? new URL(address, first.url) : undefined;
  const base = new URL(first.url);
  if (url?.origin === base.origin) return url.href;
  const reason = `it says to ask ${url === undefined ? 'an address that is none' : url.host} how it goes on.`;
  throw new PlatformError('unexpected-answer', { url: redact(first.url), data: { host: base.host, reason } });
}

async function sleep(clock: Clock, milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await clock.sleep(milliseconds, signal);
    signal?.throwIfAborted();
  } catch (error) {
    throw signal?.aborted === true ? new PlatformError('cancelled') : error;
  }
}
