import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { FileAccessError, type ListLimits } from '../common/host/server-host.js';
import { CancelledError } from '../common/requests/cancellation.js';
import { nodeFiles } from './node-files.js';

const LIMITS: ListLimits = { maxDepth: 16, maxFolders: 100, maxFiles: 100 };

describe('nodeFiles', () => {
  let folder: string;

  beforeEach(() => { folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'connector-files-'))); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  function write(...names: readonly string[]): void {
    for (const name of names) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), name);
    }
  }

  function uriOf(name: string): string {
    return pathToFileURL(path.join(folder, name)).href;
  }

  async function list(limits: Partial<ListLimits> = {}): Promise<{ readonly names: readonly string[]; readonly truncated: boolean }> {
    const { files, truncated } = await nodeFiles.list(uriOf(''), { ...LIMITS, ...limits }, CancellationToken.None);
    return { names: files.map((uri) => decodeURIComponent(uri).slice(decodeURIComponent(uriOf('')).length).replace(/^\//, '')), truncated };
  }

  it('lists what may belong to a connector, nearest first, and goes into no folder of packages', async () => {
    write('b/icon.png', 'b/photo.png', 'a.json', 'b/c/script.csx', 'node_modules/x/a.json', '.git/a.json', 'notes.txt', 'a b (1)/a.yaml');
    assert.deepEqual(await list(), { names: ['a.json', 'a b (1)/a.yaml', 'b/icon.png', 'b/c/script.csx'], truncated: false });
  });

  it('writes uris as VS Code does', async () => {
    write('a b (1)/ä#.json');
    const { files } = await nodeFiles.list(uriOf(''), LIMITS, CancellationToken.None);
    assert.ok(files[0]?.endsWith('/a%20b%20%281%29/%C3%A4%23.json'), files[0]);
    assert.equal(Buffer.from(await nodeFiles.readFile(files[0]!)).toString(), 'a b (1)/ä#.json');
  });

  const limits: readonly { readonly title: string; readonly limit: Partial<ListLimits>; readonly names: readonly string[] }[] = [
    { title: 'depth', limit: { maxDepth: 1 }, names: ['a.json', 'b/b.json'] },
    { title: 'folders', limit: { maxFolders: 1 }, names: ['a.json'] },
    { title: 'files', limit: { maxFiles: 2 }, names: ['a.json', 'b/b.json'] },
  ];
  for (const { title, limit, names } of limits) {
    it(`ends at the limit of ${title}, and says so`, async () => {
      write('a.json', 'b/b.json', 'b/c/c.json');
      assert.deepEqual(await list(limit), { names, truncated: true });
    });
  }

  it('takes the entries of one folder as complete', async () => {
    write('a.json', 'b/b.json');
    assert.deepEqual(await list({ maxDepth: 0 }), { names: ['a.json'], truncated: false });
  });

  it('does not follow a link to a folder', async () => {
    write('a/a.json');
    // A junction is what Windows lets everybody make; elsewhere the type is ignored.
    symlinkSync(folder, path.join(folder, 'a', 'loop'), 'junction');
    assert.deepEqual((await list()).names, ['a/a.json']);
  });

  it('finds nothing in a folder that is not there, or of another scheme', async () => {
    for (const uri of [uriOf('missing'), 'untitled:Untitled-1', 'vscode-vfs://github/a']) {
      assert.deepEqual(await nodeFiles.list(uri, LIMITS, CancellationToken.None), { files: [], truncated: false });
    }
  });

  it('can be cancelled', async () => {
    write('a/a.json');
    const source = new CancellationTokenSource();
    source.cancel();
    await assert.rejects(nodeFiles.list(uriOf(''), LIMITS, source.token), CancelledError);
  });

  it('says why a file can\'t be read', async () => {
    mkdirSync(path.join(folder, 'folder.json'));
    const failures = await Promise.all([uriOf('missing.json'), uriOf('folder.json'), 'untitled:Untitled-1'].map((uri) => nodeFiles.readFile(uri).then(() => undefined, (error: unknown) => (error instanceof FileAccessError ? error.failure : error))));
    assert.deepEqual(failures, ['not-found', 'failed', 'failed']);
  });

  it('stamps a file anew when it is written, and knows no stamp of one that is not there', async () => {
    write('a.json');
    const before = await nodeFiles.stamp(uriOf('a.json'));
    writeFileSync(path.join(folder, 'a.json'), 'longer than before');
    assert.notEqual(await nodeFiles.stamp(uriOf('a.json')), before);
    assert.equal(await nodeFiles.stamp(uriOf('missing.json')), undefined);
  });
});
