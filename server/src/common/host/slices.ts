import type { Steps } from '@connector-workbench/core';
import type { Timers } from './server-host.js';

/** How long something is worked on before others have their turn. */
const SLICE_MS = 4;

/** Does work in slices, between which messages are handled. `check` is asked after each pause, and throws where the work is no longer wanted. */
export async function runInSlices<T>(steps: Steps<T>, timers: Timers, check: () => void): Promise<T> {
  let sliceEnds = timers.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (timers.now() < sliceEnds) continue;
    await timers.turn();
    check();
    sliceEnds = timers.now() + SLICE_MS;
  }
}
