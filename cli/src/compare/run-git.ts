import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import path from 'node:path';
import { UsageError } from '../exit-code.js';

const LARGEST_OUTPUT = 64 * 1024 * 1024;

/** Git ran and refused. */
export class GitError extends Error {}

/**
 * What a repository's own configuration may not do. It comes with the folder, which may be somebody else's, and can name programs: to watch files, as hooks, or as the way
 * to a remote. A repository that says it is a part only (`remote.….promisor`) has git fetch what it lacks, by such a program, while it reads.
 */
const CONFIGURATION = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`];
/** Objects come from the disk or not at all: older versions of git do not know the first variable, and to all of them the second one names every way to a remote that is open. */
const ENVIRONMENT = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' } as const;

/**
 * What git writes to standard output. Arguments go to it as they are, past any shell. Only for its plumbing, which reads no settings of what people like to see:
 * `git log` starts a program of the repository's choice where that sets `log.showSignature`. Rejects with a GitError where it refuses, and a UsageError where there is no git.
 */
export function runGit(args: readonly string[], cwd: string, signal: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Windows looks for a program in the folder first that it is started in: a git.exe there would be the folder's.
    execFile('git', ['-C', cwd, ...CONFIGURATION, ...args], { cwd: path.dirname(process.execPath), env: { ...process.env, ...ENVIRONMENT }, signal, encoding: 'buffer', maxBuffer: LARGEST_OUTPUT, windowsHide: true }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (error.code === 'ENOENT') reject(new UsageError('git cannot be started. Install it, and see that it is on the PATH.', { cause: error }));
      else if (signal.aborted) reject(new UsageError('The comparison was stopped.', { cause: error }));
      else reject(new GitError(stderr.toString('utf8').trim() || error.message, { cause: error }));
    });
  });
}
