// Child processes: each in a group of its own, so that stopping one stops what it started, and none outlives this process.
import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ code: number, output: string }} Outcome `code` is 128 + n when a signal ended the process. */
/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {'inherit' | 'capture'} [output] `capture` keeps stdout and stderr together and shows nothing.
 * @property {AbortSignal} [signal] Stops the process, gently.
 */

const isWindows = process.platform === 'win32';
const grace = 5_000;
const poll = 20;

/** @type {Set<ChildProcess>} */
const living = new Set();
process.on('exit', killAll);

/**
 * Starts a process and remembers it until it ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: !isWindows, ...options });
  living.add(child);
  child.once('exit', () => living.delete(child));
  child.once('error', () => living.delete(child));
  return child;
}

/**
 * Runs a process to its end. A command that cannot be started is an outcome with code 127, too.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  const { cwd, env, output = 'inherit', signal } = options;
  const stdio = output === 'inherit' ? 'inherit' : 'pipe';
  const child = start(command, args, { cwd, env: env ?? process.env, stdio: ['ignore', stdio, stdio] });
  /** @type {Promise<void> | undefined} */
  let stopped;
  const stopChild = () => { stopped = stop(child); };
  if (signal?.aborted) stopChild();
  signal?.addEventListener('abort', stopChild, { once: true });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return new Promise((resolve) => {
    const finish = (/** @type {number} */ code) => {
      signal?.removeEventListener('abort', stopChild);
      void Promise.resolve(stopped).then(() => { resolve({ code, output: text }); });
    };
    child.once('error', (error) => {
      text += error.message;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 128));
  });
}

/**
 * Asks a process and what it started to end, and insists after five seconds. Resolves when all of them have ended.
 * @param {ChildProcess} child
 */
export async function stop(child) {
  if (!isAlive(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalTree(child, 'SIGTERM');
  const insist = Date.now() + grace;
  const timer = setTimeout(() => signalTree(child, 'SIGKILL'), grace);
  await ended;
  clearTimeout(timer);
  // It may end before what it started has tidied up. What has ended counts until the system has noted it, so this does not wait for ever.
  while (isTreeAlive(child) && Date.now() < insist) await wait(poll);
  signalTree(child, 'SIGKILL');
}

/** Ends everything that is still running, at once. */
export function killAll() {
  for (const child of living) signalTree(child, 'SIGKILL');
}

/** @param {ChildProcess} child */
function isAlive(child) {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/**
 * Whether anything of the group is there. On Windows there are no groups, and a tree is ended at once.
 * @param {ChildProcess} child
 */
function isTreeAlive(child) {
  if (child.pid === undefined || isWindows) return false;
  try {
    return process.kill(-child.pid, 0);
  } catch {
    return false;
  }
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalTree(child, signal) {
  if (child.pid === undefined) return;
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone: there is nothing left to stop.
  }
}
