import { PlatformError } from '../errors/platform-error.js';
import type { Clock } from '../time/clock.js';

/** Milliseconds between looks: longer, the longer it takes. Imports of large solutions take half an hour. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
const MAX_MS = 2 * 60 * 60_000;

/** Looks until something has ended. Throws a PlatformError (`timeout`) after two hours; the work goes on in the service, then. */
export async function waitForEnd<T>(look: () => Promise<T | undefined>, clock: Clock, signal: AbortSignal | undefined): Promise<T> {
  const started = clock.now();
  for (let wait = FIRST_WAIT_MS; clock.now() - started < MAX_MS; wait = Math.min(wait * 1.5, LONGEST_WAIT_MS)) {
    const ended = await look();
    if (ended !== undefined) return ended;
    await sleep(clock, wait, signal);
  }
  throw new PlatformError('timeout', { data: { host: 'Dataverse', seconds: MAX_MS / 1000 } });
}

async function sleep(clock: Clock, wait: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await clock.sleep(wait, signal);
  } catch (error) {
    if (signal?.aborted === true) throw new PlatformError('cancelled', { cause: error });
    throw error;
  }
}
