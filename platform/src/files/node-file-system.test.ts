import assert from 'node:assert/strict';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFileSystem } from './node-file-system.js';
import { swapFiles } from './swap-files.js';
import { writeAtomically } from './write-atomically.js';

describe('nodeFileSystem', () => {
  let path: string;
  let folder: string;

  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'connector workbench ü-'));
    folder = pathToFileURL(path).href;
  });
  afterEach(async () => {
    await rm(path, { recursive: true, force: true });
  });

  it('knows what is not there from what cannot be read', async () => {
    assert.equal(await nodeFileSystem.readFile(`${folder}/none`), undefined);
    await assert.rejects(nodeFileSystem.readFile(folder));
  });

  it('writes, replaces, renames and deletes', async () => {
    await nodeFileSystem.createFolder(`${folder}/a/b`);
    await writeAtomically(nodeFileSystem, `${folder}/a/b/c`, Uint8Array.from([1]));
    await writeAtomically(nodeFileSystem, `${folder}/a/b/c`, Uint8Array.from([2]));
    assert.deepEqual([...((await nodeFileSystem.readFile(`${folder}/a/b/c`)) ?? [])], [2]);
    await nodeFileSystem.delete(`${folder}/a`);
    await nodeFileSystem.delete(`${folder}/a`);
    assert.deepEqual(await readdir(path), []);
  });

  it('writes nothing through a link that lies where it writes first', async function () {
    // Windows makes links only for administrators.
    if (process.platform === 'win32') this.skip();
    await writeFile(join(path, 'outside'), 'precious');
    await symlink(join(path, 'outside'), join(path, 'file.new'));
    await symlink(join(path, 'outside'), join(path, 'file'));
    await writeAtomically(nodeFileSystem, `${folder}/file`, Uint8Array.from([1]));
    assert.equal(await readFile(join(path, 'outside'), 'utf8'), 'precious');
    assert.deepEqual([(await lstat(join(path, 'file'))).isFile(), await readdir(path)], [true, ['file', 'outside']]);
  });

  it('swaps no files through a link that lies where they are written first', async function () {
    if (process.platform === 'win32') this.skip();
    await mkdir(join(path, 'outside'));
    await mkdir(join(path, 'connector'));
    await symlink(join(path, 'outside'), join(path, 'connector', '.connector-workbench-swap'));
    await swapFiles(nodeFileSystem, `${folder}/connector`, [{ name: 'a', bytes: Uint8Array.from([1]) }]);
    assert.deepEqual([await readdir(join(path, 'outside')), await readdir(join(path, 'connector'))], [[], ['a']]);
  });

  it('swaps files', async () => {
    await swapFiles(nodeFileSystem, folder, [{ name: 'a b%20.json', bytes: Uint8Array.from([1]) }]);
    assert.deepEqual(await readdir(path), ['a b%20.json']);
  });
});
