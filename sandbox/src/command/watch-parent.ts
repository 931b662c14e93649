import { fstatSync } from 'node:fs';
import { processExists } from '@connector-workbench/core';

const POLL_MS = 500;
const STDIN_DESCRIPTOR = 0;

/**
 * Calls `onGone` once when the process that started this one has ended: when the pipe it holds to our standard input closes, or, where
 * there is no pipe, when its process id is gone or no longer our parent's.
 */
export function watchParent(onGone: () => void): void {
  if (isStdinPipe()) {
    process.stdin.on('end', onGone).on('close', onGone).resume();
  }
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent && processExists(parent, process.kill.bind(process))) return;
    clearInterval(timer);
    onGone();
  }, POLL_MS);
  timer.unref();
}

/** `/dev/null` and files end at once, which says nothing about the parent. */
function isStdinPipe(): boolean {
  try {
    const status = fstatSync(STDIN_DESCRIPTOR);
    return status.isFIFO() || status.isSocket();
  } catch {
    // Standard input may be closed altogether.
    return false;
  }
}
