// One line when a long step starts, a sign of life every ten seconds, one line when it ends.
import process from 'node:process';

const signOfLife = 10_000;

/**
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
  const started = Date.now();
  say(`${title} …`);
  const timer = setInterval(() => say(`${title}: still at it after ${secondsSince(started)} s`), signOfLife);
  try {
    const result = await work();
    say(`${title}: done in ${secondsSince(started)} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** @param {string} text */
export const say = (text) => void process.stdout.write(`${text}\n`);

/** @param {number} start milliseconds since the epoch */
export const secondsSince = (start) => ((Date.now() - start) / 1000).toFixed(1);
