/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Nothing was done; nothing was done and the connection broke; it was done, and the answer is lost. */
const WAYS = ['status=429;retryAfter=0', 'status=503;retryAfter=0', 'reset', 'lost'] as const;

/** Faults of a sandbox by which 30 of 100 requests fail, each in one of four ways; the same ones for the same seed. `match`: which requests are counted. */
export function randomFaults(seed: number, match = '.', requests = 400): readonly string[] {
  const random = seededRandom(seed);
  return Array.from({ length: requests }, (_, at) => at)
    .filter(() => random() < 0.3)
    .map((at) => `match=${match};after=${at};times=1;${WAYS[Math.floor(random() * WAYS.length)] ?? 'reset'}`);
}
