import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

const SETTLING_MS = 500;

/** Loaded into a process before anything else: asked on a pipe of its own, it collects all garbage, and says so. It does not keep the process alive. */
const COLLECTOR = `data:text/javascript,${encodeURIComponent("import { Socket } from 'node:net'; const pipe = new Socket({ fd: 3 }); pipe.on('data', () => { gc(); pipe.write('.'); }); pipe.unref();")}`;

/** What Node has to be started with for `residentAfterCollection`. */
export const COLLECTING: readonly string[] = ['--expose-gc', '--import', COLLECTOR];

/** The bytes that a process has in memory; NaN where the system does not say. */
export function residentBytes(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1]) * 1024;
  } catch {
    return Number.NaN;
  }
}

/** What is left of them when the garbage is gone: how much of it there is depends on when the engine last found time to collect. */
export async function residentAfterCollection({ pid, stdio }: ChildProcess): Promise<number> {
  const pipe = stdio[3];
  if (!(pipe instanceof Duplex)) throw new Error('The process has no pipe to be asked on');
  for (let before = residentBytes(pid); ;) {
    pipe.write('.');
    await once(pipe, 'data');
    // The engine gives pages back a moment later, and some of them only at the next collection.
    await pause(SETTLING_MS);
    const now = residentBytes(pid);
    if (!(now < before)) return now;
    before = now;
  }
}
