// Loaded by the extension host of VS Code (`extensionTestsPath`): runs every test file beside it, and rejects where one fails.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { extensionApi } from './support/extension.js';

/** Runs alone, where the companion for YAML is there: it takes over what the other tests want to see of us. */
const BESIDE_YAML = 'beside-yaml-extension.test.cjs';
const isBesideYaml = process.env.CONNECTOR_TEST_BESIDE_YAML === '1';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const folder = import.meta.dirname;
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: process.env.CONNECTOR_TEST_REPORTER ?? 'spec', forbidOnly: true, forbidPending: true });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.cjs') && (name === BESIDE_YAML) === isBesideYaml).sort()) mocha.addFile(path.join(folder, file));
  mocha.rootHooks({ beforeAll: async () => { await extensionApi(); } });
  const failures = await new Promise<number>((resolve) => { mocha.run(resolve); });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
