import assert from 'node:assert/strict';
import { MemoryFileSystem } from '../testing/memory-file-system.js';
import { finishSwap, swapFiles, type NewFile } from './swap-files.js';

const FOLDER = 'file:///w/contacts';
const OLD = { [`${FOLDER}/a.json`]: 'old a', [`${FOLDER}/kept.md`]: 'kept' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES: readonly NewFile[] = [{ name: 'a.json', bytes: bytes('new a') }, { name: 'b.json', bytes: bytes('new b') }];

const contents = (fileSystem: MemoryFileSystem): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries([...fileSystem.files.keys()].sort().map((uri) => [uri.slice(FOLDER.length + 1), fileSystem.text(uri)]));
const BEFORE = { 'a.json': 'old a', 'kept.md': 'kept' };
const AFTER = { 'a.json': 'new a', 'b.json': 'new b', 'kept.md': 'kept' };

/** The number of operations of a swap that works. */
async function operationCount(): Promise<number> {
  const fileSystem = new MemoryFileSystem(OLD);
  await swapFiles(fileSystem, FOLDER, FILES);
  return fileSystem.writes.length;
}

describe('swapFiles', () => {
  it('replaces, adds, and leaves the rest', async () => {
    const fileSystem = new MemoryFileSystem(OLD);
    await swapFiles(fileSystem, FOLDER, FILES);
    assert.deepEqual(contents(fileSystem), AFTER);
  });

  it('changes all or nothing, whichever operation fails', async () => {
    for (let at = 0; at < (await operationCount()) - 1; at++) {
      const fileSystem = new MemoryFileSystem(OLD);
      fileSystem.failAt = at;
      await assert.rejects(swapFiles(fileSystem, FOLDER, FILES), /Failed/, `operation ${at}`);
      assert.deepEqual(contents(fileSystem), BEFORE, `operation ${at}: ${fileSystem.writes[at] ?? ''}`);
    }
  });

  it('changes all or nothing, wherever the process ends, as soon as the folder is used again', async () => {
    const seen = new Set<string>();
    for (let at = 0; at < (await operationCount()); at++) {
      const fileSystem = new MemoryFileSystem(OLD);
      fileSystem.failAt = at;
      fileSystem.isCrashing = true;
      await assert.rejects(swapFiles(fileSystem, FOLDER, FILES));
      fileSystem.failAt = undefined;
      await finishSwap(fileSystem, FOLDER);
      const found = JSON.stringify(contents(fileSystem));
      assert.ok([JSON.stringify(BEFORE), JSON.stringify(AFTER)].includes(found), `operation ${at}: ${found}`);
      seen.add(found);
    }
    assert.equal(seen.size, 2);
  });

  it('writes nothing where it was cancelled', async () => {
    const fileSystem = new MemoryFileSystem(OLD);
    await assert.rejects(swapFiles(fileSystem, FOLDER, FILES, AbortSignal.abort()));
    assert.deepEqual(contents(fileSystem), BEFORE);
  });

  for (const name of ['../evil', 'a/b', 'a\\b', '..', '', 'C:x', 'nul\0']) {
    it(`refuses the name ${JSON.stringify(name)}`, async () => {
      const fileSystem = new MemoryFileSystem(OLD);
      await assert.rejects(swapFiles(fileSystem, FOLDER, [{ name, bytes: bytes('x') }]), /plain file name/);
      assert.deepEqual(contents(fileSystem), BEFORE);
    });
  }

  it('follows no journal out of the folder', async () => {
    const stage = `${FOLDER}/.connector-workbench-swap`;
    const fileSystem = new MemoryFileSystem({ ...OLD, [`${stage}/swap.json`]: '{"names":["../evil"]}', [`${stage}/0.new`]: 'x' });
    await finishSwap(fileSystem, FOLDER);
    assert.deepEqual(contents(fileSystem), BEFORE);
  });
});
