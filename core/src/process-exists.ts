/**
 * Whether a process of this computer is there, which rooms that lock files have to know. `kill` is that of Node's `process`: the signal 0 reaches
 * nobody, and is refused with EPERM where the process is there and belongs to another account.
 */
export function processExists(pid: number, kill: (pid: number, signal: 0) => unknown): boolean {
  try {
    kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
