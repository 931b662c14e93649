import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { stopChild, tieToThisProcess } from './child-process.js';
import { ROOT } from './paths.js';

export interface SandboxProcess {
  /** The line it printed: its addresses as JSON, for CONNECTOR_WORKBENCH_SANDBOX. */
  readonly line: string;
  /** The address that it serves everything below, without a slash at the end. */
  readonly control: string;
  /** Resolves when the process ends, by itself or because it was told to. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface SandboxProcessOptions {
  /** Where it keeps its state. */
  readonly data: string;
  /** As its `--fault` takes them. */
  readonly faults?: readonly string[];
}

/** How much of its complaints is worth repeating, in characters. */
const COMPLAINTS = 4_000;

/** Starts the built sandbox with its seed, on a free port, and waits until it listens. */
export async function startSandboxProcess({ data, faults = [] }: SandboxProcessOptions): Promise<SandboxProcess> {
  const args = ['--port', '0', '--data', data, '--seed', '--json', '--exit-with-parent', ...faults.flatMap((fault) => ['--fault', fault])];
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/sandbox.cjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const untie = tieToThisProcess(child);
  let complaints = '';
  child.stderr.on('data', (text) => (complaints = (complaints + String(text)).slice(-COMPLAINTS)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => {
    untie();
    resolve();
  }));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('error', reject);
    child.once('close', (code) => {
      reject(new Error(`The sandbox ended with exit code ${code ?? 'none'}: ${complaints}`));
    });
  });
  return { line, control: controlOf(line), ended, stop: () => stopChild(child) };
}

function controlOf(line: string): string {
  const value: unknown = JSON.parse(line);
  if (typeof value === 'object' && value !== null && 'control' in value && typeof value.control === 'string') return value.control;
  throw new Error(`The sandbox printed something other than its addresses: ${line}`);
}
