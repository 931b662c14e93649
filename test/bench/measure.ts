import { performance } from 'node:perf_hooks';

/** Milliseconds. */
export interface Timing {
  readonly best: number;
  readonly median: number;
}

/** Calls an action often enough for the compiler to have seen it, and then some more times with a clock. */
export function timeOf(action: () => unknown, { warmUp = 10, runs = 30 }: { readonly warmUp?: number; readonly runs?: number } = {}): Timing {
  for (let run = 0; run < warmUp; run++) action();
  return summarize(Array.from({ length: runs }, () => stopwatch(action)));
}

export function summarize(samples: readonly number[]): Timing {
  return { best: Math.min(...samples), median: percentile(samples, 50) };
}

/** The smallest sample that is not exceeded by `percent` of them. */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

function stopwatch(action: () => unknown): number {
  const started = performance.now();
  action();
  return performance.now() - started;
}
