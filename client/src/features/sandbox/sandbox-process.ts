import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { DisposableLike } from '../../infrastructure/disposables.js';
import type { Logger } from '../../infrastructure/logger.js';
import { SandboxStartError } from './sandbox-start-error.js';
import { parseSandboxAddresses, type SandboxAddresses } from './sandbox-addresses.js';

export interface SandboxProcessParts {
  /** Absolute path of the sandbox's bundle. */
  readonly modulePath: string;
  /** A folder of its own for what is deployed there; it survives the process. */
  readonly dataFolder: string;
  readonly log: Logger;
  /** Called when the process ended, asked to or not. */
  stopped(): void;
}

const STOP_GRACE_MS = 3000;

/** A sandbox that we started: one child process, which ends with us. */
export class SandboxProcess implements DisposableLike {
  readonly #child: ChildProcess;
  readonly addresses: SandboxAddresses;

  private constructor(child: ChildProcess, addresses: SandboxAddresses) {
    this.#child = child;
    this.addresses = addresses;
  }

  /** Starts the process and waits until it listens. Throws a SandboxStartError. */
  static async start(parts: SandboxProcessParts): Promise<SandboxProcess> {
    const child = spawn(process.execPath, [parts.modulePath, '--port', '0', '--data', parts.dataFolder, '--seed', '--json', '--exit-with-parent'], {
      // VS Code's executable is Node's only when it is told to be.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    try {
      const addresses = parseSandboxAddresses(await firstLine(child));
      child.once('exit', () => { parts.stopped(); });
      child.stderr.on('data', (data: Buffer) => { parts.log.debug(`Sandbox: ${data.toString().trimEnd()}`); });
      return new SandboxProcess(child, addresses);
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => { this.#child.once('exit', resolve); });
    this.#child.kill('SIGTERM');
    const giveUp = setTimeout(() => { this.#child.kill('SIGKILL'); }, STOP_GRACE_MS);
    await ended;
    clearTimeout(giveUp);
  }

  dispose(): void {
    this.#child.kill('SIGTERM');
  }
}

/** The line with the addresses; throws what the process said on stderr where it ends without one. */
function firstLine(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    child.stderr.on('data', (data: Buffer) => { complaint = (complaint + data.toString()).slice(-2000); });
    child.once('error', (error) => { reject(new SandboxStartError(error.message)); });
    child.once('exit', (code) => { reject(new SandboxStartError(complaint.trim() || `It ended with code ${code ?? 'none'}.`)); });
    createInterface({ input: child.stdout }).once('line', resolve);
  });
}
