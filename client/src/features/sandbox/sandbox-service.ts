import * as vscode from 'vscode';
import type { DisposableLike } from '../../infrastructure/disposables.js';
import { findConfiguredSandbox } from './configured-sandbox.js';
import type { SandboxAddresses } from './sandbox-addresses.js';
import { SandboxProcess, type SandboxProcessParts } from './sandbox-process.js';

export interface SandboxServiceParts extends Omit<SandboxProcessParts, 'stopped'> {
  /** What names a sandbox that runs already: the environment variable, then the user's setting; undefined where neither does. */
  configured(): string | undefined;
}

/** The sandbox that the extension talks to: one that runs already, or one of its own, started when it is needed. */
export class SandboxService implements DisposableLike {
  readonly #parts: SandboxServiceParts;
  readonly #runningChanged = new vscode.EventEmitter<boolean>();
  #own: Promise<SandboxProcess> | undefined;
  /** A person stopped it, so that it is not to be started again by itself. */
  #stopped = false;

  /** Fires with whether a process of ours runs. */
  readonly onDidChangeRunning = this.#runningChanged.event;

  constructor(parts: SandboxServiceParts) {
    this.#parts = parts;
  }

  /** Where the sandbox listens, started where it was not needed before; undefined where a person has stopped it. Throws like `start`. */
  async addresses(): Promise<SandboxAddresses | undefined> {
    return this.#stopped ? undefined : await this.start();
  }

  /** Where the sandbox listens; starts one where none runs. Throws SandboxAddressError, SandboxSilentError or SandboxStartError. */
  async start(): Promise<SandboxAddresses> {
    this.#stopped = false;
    const configured = this.#parts.configured();
    if (configured !== undefined) return await findConfiguredSandbox(configured);
    this.#own ??= this.#start();
    return (await this.#own).addresses;
  }

  /** Whether one that runs already is to be used, so that none of ours is started. */
  get isConfigured(): boolean {
    return this.#parts.configured() !== undefined;
  }

  /** Whether a process of ours runs or is being started. */
  get isRunning(): boolean {
    return this.#own !== undefined;
  }

  /** Ends our own process. What was deployed to it stays on disk. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const own = this.#own;
    if (own === undefined) return;
    // One that does not come up has ended by itself; whoever started it is told why.
    const process = await own.catch(() => undefined);
    await process?.stop();
    this.#ended(own);
  }

  dispose(): void {
    void this.#own?.then((process) => { process.dispose(); }, () => undefined);
    this.#runningChanged.dispose();
  }

  #start(): Promise<SandboxProcess> {
    const starting: Promise<SandboxProcess> = SandboxProcess.start({ ...this.#parts, stopped: () => { this.#ended(starting); } });
    starting.then(() => { this.#runningChanged.fire(true); }, () => { this.#ended(starting); });
    return starting;
  }

  #ended(process: Promise<SandboxProcess>): void {
    if (this.#own !== process) return;
    this.#own = undefined;
    this.#runningChanged.fire(false);
  }
}
