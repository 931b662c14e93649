import type { ChildProcess } from 'node:child_process';
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

/** Asks a child to end, and insists after five seconds. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE);
  await ended;
  clearTimeout(timer);
}
