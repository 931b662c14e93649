import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is as it should be, and returns it. Fails with the last answer, so that the message says how far it got.
 */
export async function waitFor<T>(what: string, probe: () => T | Promise<T>, isReady: (value: T) => boolean, limitMs = 20_000): Promise<T> {
  const giveUpAt = Date.now() + limitMs;
  for (;;) {
    const value = await probe();
    if (isReady(value)) return value;
    if (Date.now() > giveUpAt) throw new Error(`Waited ${limitMs / 1000} s for ${what}; at the end it was:\n${JSON.stringify(value, undefined, 2)}`);
    await pause(50);
  }
}
