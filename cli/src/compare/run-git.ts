import { execFile } from 'node:child_process';
import { UsageError } from '../exit-code.js';

const LARGEST_OUTPUT = 64 * 1024 * 1024;

/** Git ran and refused. */
export class GitError extends Error {}

/** What git writes to standard output. Arguments go to it as they are, past any shell. Rejects with a GitError where it refuses, and a UsageError where there is no git. */
export function runGit(args: readonly string[], cwd: string, signal: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    execFile('git', [...args], { cwd, signal, encoding: 'buffer', maxBuffer: LARGEST_OUTPUT, windowsHide: true }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (error.code === 'ENOENT') reject(new UsageError('git cannot be started. Install it, and see that it is on the PATH.', { cause: error }));
      else if (signal.aborted) reject(new UsageError('The comparison was stopped.', { cause: error }));
      else reject(new GitError(stderr.toString('utf8').trim() || error.message, { cause: error }));
    });
  });
}
