import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isJsonObject, parseJson, textMember } from '../http/json-object.js';

/** How a process ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The sandbox's real entry, as a child process. */
export class SandboxProcess {
  readonly child: ChildProcess;
  readonly #ended: Promise<ProcessEnd>;
  #stdout = '';
  #stderr = '';

  constructor(argv: readonly string[]) {
    this.child = spawn(process.execPath, [mainEntry(), ...argv], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#stdout += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text));
    this.#ended = once(this.child, 'close').then(() => ({ code: this.child.exitCode, signal: this.child.signalCode }));
  }

  get stdout(): string {
    return this.#stdout;
  }

  get stderr(): string {
    return this.#stderr;
  }

  /** Where it listens, from the JSON line it prints. */
  async origin(): Promise<string> {
    const stdout = this.child.stdout;
    assert.ok(stdout);
    while (!this.#stdout.includes('\n')) {
      const result = await Promise.race([once(stdout, 'data'), this.#ended]);
      assert.ok(Array.isArray(result) || this.#stdout.includes('\n'), `the sandbox ended: ${this.#stderr}`);
    }
    const addresses = parseJson(this.#stdout.slice(0, this.#stdout.indexOf('\n')));
    const origin = isJsonObject(addresses) ? textMember(addresses, 'powerApps') : undefined;
    assert.ok(origin !== undefined, this.#stdout);
    return origin;
  }

  ended(): Promise<ProcessEnd> {
    return this.#ended;
  }

  /** Makes sure that nothing is left of it. */
  async kill(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL');
    await this.#ended;
  }
}

export function mainEntry(): string {
  return fileURLToPath(new URL('../main.js', import.meta.url));
}
