import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** How long a process may take to end by itself, in milliseconds. */
const GRACE = 5_000;

/** Ends a child when this process ends, however it ends. Gives back what undoes that. */
export function tieToThisProcess(child: ChildProcess): () => void {
  const end = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', end);
  return () => process.off('exit', end);
}

/**
 * Asks a child to end, and insists after five seconds. What it has started ends with it: a VS Code server leaves that to its extension hosts,
 * which go on writing files for a moment.
 */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const orphans = child.pid === undefined ? [] : descendantsOf(child.pid);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE);
  await ended;
  clearTimeout(timer);
  for (const orphan of orphans) endAtOnce(orphan);
}

/** All that a process has started and that runs still. Known on Linux only; elsewhere none. */
function descendantsOf(pid: number): readonly number[] {
  const children = readOrEmpty(`/proc/${pid}/task/${pid}/children`).split(' ').filter((text) => text !== '').map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
