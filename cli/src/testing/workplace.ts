import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ConnectorRun, runConnector, type RunOptions } from './run-connector.js';
import { type Files, withFolder } from './temporary-folder.js';
import { type SandboxUse, withSandbox } from './with-sandbox.js';

export interface Workplace {
  readonly cwd: string;
  readonly sandbox: SandboxUse;
  /** Runs a command against the sandbox, in the folder. */
  readonly connector: (argv: readonly string[], env?: Readonly<Record<string, string>>, options?: RunOptions) => Promise<ConnectorRun>;
  /** Runs a command that has to succeed, and reads its JSON. */
  readonly json: (argv: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;
  readonly edit: (file: string, from: string, to: string) => Promise<void>;
}

/** A test with a sandbox and a folder that holds the files. */
export function work(files: Files, test: (place: Workplace) => Promise<void>): () => Promise<void> {
  return () => withSandbox((sandbox) => withFolder(files, async (cwd) => {
    const connector: Workplace['connector'] = async (argv, env = {}, options = {}) =>
      runConnector([...argv, '--cloud', 'sandbox'], { cwd, ...options, env: { ...(await sandbox.environmentOf()), XDG_STATE_HOME: path.join(cwd, '.state'), ...env } });
    await test({
      cwd,
      sandbox,
      connector,
      async json(argv) {
        const { code, stdout, stderr } = await connector([...argv, '--json']);
        assert.equal(code, 0, stderr);
        const value: unknown = JSON.parse(stdout);
        assert.ok(typeof value === 'object' && value !== null);
        return { ...value };
      },
      async edit(file, from, to) {
        const text = await readFile(path.join(cwd, file), 'utf8');
        assert.ok(text.includes(from));
        await writeFile(path.join(cwd, file), text.replace(from, to));
      },
    });
  }));
}
