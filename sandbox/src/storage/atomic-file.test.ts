import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readIfPresent, removeAbandonedTemporaries, writeFileAtomically } from './atomic-file.js';

describe('atomic files', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atomic-file-test-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('writes, replaces, and makes the folders it needs', async () => {
    const path = join(folder, 'a', 'b', 'file.json');
    assert.equal(await readIfPresent(path), undefined);
    await writeFileAtomically(path, 'first');
    await writeFileAtomically(path, Uint8Array.of(0x32));
    assert.equal(await readFile(path, 'utf8'), '2');
    assert.deepEqual(await readdir(join(folder, 'a', 'b')), ['file.json']);
  });

  it('lets readers see one whole content or another while many write', async () => {
    const path = join(folder, 'file');
    const contents = Array.from({ length: 8 }, (_, index) => String(index).repeat(200_000));
    await writeFileAtomically(path, contents[0] ?? '');
    const writing = Promise.all(contents.map((content) => writeFileAtomically(path, content)));
    const seen = await Promise.all(Array.from({ length: 30 }, () => readFile(path, 'utf8')));
    await writing;
    assert.ok([...seen, await readFile(path, 'utf8')].every((content) => contents.includes(content)));
  });

  it('leaves the old content and no temporary file where writing fails', async () => {
    const path = join(folder, 'target');
    await mkdir(path);
    await writeFile(join(path, 'inside'), '');
    await assert.rejects(writeFileAtomically(path, 'x'));
    assert.deepEqual(await readdir(folder), ['target']);
  });

  it('removes what dead writers left, however deep, and nothing else', async () => {
    await mkdir(join(folder, 'deep', 'er'), { recursive: true });
    await writeFile(join(folder, 'deep', 'er', '.x.json.1234.sandbox-tmp'), 'half');
    await writeFile(join(folder, 'deep', 'x.json'), '{}');
    assert.equal(await removeAbandonedTemporaries(folder), 1);
    assert.deepEqual(await readdir(join(folder, 'deep')), ['er', 'x.json']);
    assert.deepEqual(await readdir(join(folder, 'deep', 'er')), []);
  });
});
