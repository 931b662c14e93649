// The sandbox as a process of its own.
import { createInterface } from 'node:readline';
import process from 'node:process';
import { start, stop } from './processes.mjs';
import { fromRoot } from './root.mjs';

/**
 * @typedef {object} SandboxProcess
 * @property {string} line What it printed: its addresses as JSON, for CONNECTOR_WORKBENCH_SANDBOX.
 * @property {Readonly<Record<string, string>>} addresses The same, read.
 * @property {Promise<void>} ended Resolves when the process has ended.
 * @property {() => boolean} isRunning
 * @property {() => Promise<void>} stop
 */

/**
 * Starts it with its seed, and waits until it listens.
 * @param {{ data: string, faults?: readonly string[], signal: AbortSignal }} options
 * @returns {Promise<SandboxProcess>}
 */
export async function startSandbox({ data, faults = [], signal }) {
  const args = ['--port', '0', '--data', data, '--seed', '--json', ...faults.flatMap((fault) => ['--fault', fault])];
  const child = start(process.execPath, [fromRoot('dist', 'sandbox.cjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr?.on('data', (text) => (complaints = (complaints + String(text)).slice(-4_000)));
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.once('exit', () => resolve()));
  /** @type {string} */
  const line = await new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The sandbox ended with exit code ${code}: ${complaints}`)));
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
  }).catch(async (error) => {
    await stop(child);
    throw error;
  });
  return { line, addresses: JSON.parse(line), ended, isRunning: () => child.exitCode === null && child.signalCode === null, stop: () => stop(child) };
}
