import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { text } from 'node:stream/consumers';

export interface ProcessCost {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** The part of `cpuMs` that is not the system's. */
  readonly userMs: number;
  readonly peakBytes: number;
}

interface ResourceUsage {
  readonly userCPUTime: number;
  readonly systemCPUTime: number;
  readonly maxRSS: number;
}

/** Loaded into the process before anything else: at its end, it says on a pipe of its own what it used. */
const REPORTER = `data:text/javascript,${encodeURIComponent("import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));")}`;

/** What a Node process costs from its start to its end, its output thrown away. Rejects where it ends with a code that is not `allowed`. */
export async function measureProcess(argv: readonly string[], allowed: readonly number[] = [0]): Promise<ProcessCost> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', REPORTER, ...argv], { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const report = child.stdio[3];
  if (report === null || report === undefined || !('read' in report)) throw new Error('The process has no pipe for its report');
  const [usage] = await Promise.all([text(report), once(child, 'exit')]);
  const wallMs = performance.now() - started;
  if (child.exitCode === null || !allowed.includes(child.exitCode)) throw new Error(`${argv.join(' ')} ended with ${String(child.exitCode ?? child.signalCode)}`);
  // The shape is that of process.resourceUsage(): microseconds, and kilobytes.
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as ResourceUsage;
  return { wallMs, userMs: userCPUTime / 1000, cpuMs: (userCPUTime + systemCPUTime) / 1000, peakBytes: maxRSS * 1024 };
}
