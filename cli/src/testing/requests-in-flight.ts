import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

/** The most requests of Node's HTTP that were under way at once while `work` ran: from when each began until its answer was read, or it broke. */
export async function mostInFlight<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly most: number; readonly count: number }> {
  const { request } = http;
  let [now, most, count] = [0, 0, 0];
  http.request = ((...args: Parameters<typeof request>) => {
    most = Math.max(most, ++now);
    count++;
    let isOver = false;
    const over = (): void => {
      if (!isOver) now--;
      isOver = true;
    };
    const sent = request(...args);
    sent.prependOnceListener('response', (answer) => { answer.once('end', over); });
    return sent.once('error', over).once('close', over);
  }) as typeof request;
  syncBuiltinESMExports();
  try {
    return { result: await work(), most, count };
  } finally {
    http.request = request;
    syncBuiltinESMExports();
  }
}
