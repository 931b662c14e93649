// Child processes: each in a group of its own, so that stopping one stops what it started, and none outlives this process.
import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';

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
  const stopChild = () => void stop(child);
  if (signal?.aborted) stopChild();
  signal?.addEventListener('abort', stopChild, { once: true });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return new Promise((resolve) => {
    const finish = (/** @type {number} */ code) => {
      signal?.removeEventListener('abort', stopChild);
      resolve({ code, output: text });
    };
    child.once('error', (error) => {
      text += error.message;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 128));
  });
}

/**
 * Asks a process and what it started to end, and insists after five seconds.
 * @param {ChildProcess} child
 */
export async function stop(child) {
  if (!isAlive(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalTree(child, 'SIGTERM');
  const timer = setTimeout(() => signalTree(child, 'SIGKILL'), grace);
  await ended;
  clearTimeout(timer);
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
