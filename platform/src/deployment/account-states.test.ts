import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { accountStateFolder, accountStatesIn } from './account-states.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES = { definition: { name: 'apiDefinition.swagger.json', bytes: bytes('{"a":1}') }, properties: { name: 'apiProperties.json', bytes: bytes('{}') } };
const PLACE = { cloudId: 'public', environmentId: 'e-1' };

describe('accountStateFolder', () => {
  const absolute = path.resolve('/state');
  const cases: readonly (readonly [what: string, env: Readonly<Record<string, string>>, folder: string | undefined])[] = [
    ['the one that the account names', { XDG_STATE_HOME: absolute, HOME: path.resolve('/home/maya') }, path.join(absolute, 'connector-workbench')],
    ['that of Windows', { LOCALAPPDATA: absolute }, path.join(absolute, 'connector-workbench')],
    ['below the home of the account', { XDG_STATE_HOME: '', HOME: path.resolve('/home/maya') }, path.resolve('/home/maya/.local/state/connector-workbench')],
    ['none that depends on where somebody is', { XDG_STATE_HOME: 'state' }, undefined],
    ['none where the account has none', {}, undefined],
  ];
  for (const [what, env, folder] of cases) {
    it(`is ${what}`, () => {
      assert.equal(accountStateFolder(env), folder === undefined ? undefined : pathToFileURL(folder).href);
    });
  }
});

describe('accountStatesIn', () => {
  it('keeps files that nobody but the account may read, also where they were others before', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'account-states-'));
    try {
      const states = accountStatesIn(pathToFileURL(path.join(folder, 'own')).href);
      await states.previous.keep({ ...PLACE, connectorId: 'c-1' }, FILES, '2026-11-28T10:00:00.000Z');
      await states.copies(PLACE).write('c-1', { definition: bytes('{"a":1}') });
      const copy = path.join(folder, 'own', 'deployed', 'public', 'e-1', 'c-1', 'definition');
      await writeFile(`${copy}.new`, 'left by a write that died', { mode: 0o644 });
      await states.copies(PLACE).write('c-1', { definition: bytes('{"a":2}') });
      assert.equal(await readFile(copy, 'utf8'), '{"a":2}');
      const names = await readdir(folder, { recursive: true });
      const modes = await Promise.all(names.map(async (name) => (await stat(path.join(folder, name))).mode & 0o077));
      assert.ok(names.length > 8);
      assert.deepEqual(names.filter((_, at) => modes[at] !== (process.platform === 'win32' ? modes[at] : 0)), []);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
