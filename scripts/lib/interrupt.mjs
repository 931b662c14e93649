// Ctrl-C: the first asks everything to end, the second ends it.
import process from 'node:process';
import { killAll } from './processes.mjs';

/** @type {readonly NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * A signal that aborts on the first interruption. On the second, this process and its children are killed.
 * @returns {AbortSignal}
 */
export function onInterrupt() {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) {
      killAll();
      process.exit(130);
    }
    controller.abort();
  };
  for (const signal of signals) process.on(signal, interrupt);
  return controller.signal;
}
