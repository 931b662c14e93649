import assert from 'node:assert/strict';
import type { Uri } from '@connector-workbench/core';
import { FakeFiles } from '../../testing/fake-host.js';
import { FakeTimers } from '../../testing/fake-timers.js';
import { CancelledError } from '../requests/cancellation.js';
import { ProjectRoot } from './project-root.js';

const ROOT = 'file:///w';

interface Setup {
  readonly root: ProjectRoot;
  readonly files: FakeFiles;
  readonly warnings: () => number;
}

function rootOf(files: Readonly<Record<Uri, string>>, { open = [] as readonly Uri[], maxFiles = 100, maxDepth = 16 } = {}): Setup {
  const fake = new FakeFiles(files);
  let warnings = 0;
  const root = new ProjectRoot({
    folder: ROOT,
    limits: { maxDepth, maxFolders: 100, maxFiles },
    files: fake,
    timers: new FakeTimers(),
    readText: async (uri) => Buffer.from(await fake.readFile(uri)).toString(),
    openFiles: () => open,
    onTruncated: () => { warnings++; },
  });
  return { root, files: fake, warnings: () => warnings };
}

function foldersOf({ projects }: ProjectRoot): readonly string[] {
  return projects.map(({ folder }) => folder);
}

const CONTACTS = `${ROOT}/contacts/apiDefinition.swagger.json`;
const ORDERS = `${ROOT}/orders/apiDefinition.swagger.json`;

describe('ProjectRoot', () => {
  it('finds the projects below a folder, and reads no file whose name tells enough', async () => {
    const { root, files } = rootOf({ [CONTACTS]: '{}', [ORDERS]: '{}', [`${ROOT}/node_modules/x/apiDefinition.swagger.json`]: '{}' });
    await root.scan();
    assert.deepEqual(foldersOf(root), [`${ROOT}/contacts`, `${ROOT}/orders`]);
    assert.deepEqual(files.reads, []);
  });

  it('looks into a file that may be a misnamed definition', async () => {
    const api = `${ROOT}/contacts/api.json`;
    const { root } = rootOf({ [api]: '{"swagger": "2.0"}', [`${ROOT}/contacts/apiProperties.json`]: '{}', [`${ROOT}/contacts/other.json`]: '{}' });
    await root.scan();
    assert.deepEqual(root.projects[0]?.documents.filter(({ kind }) => kind === 'definition').map(({ uri }) => uri), [api]);
    assert.equal(root.hasPeekedAt(api), true);
    assert.equal(root.hasPeekedAt(CONTACTS), false);
  });

  it('counts open files which are not on disk, where it covers them', async () => {
    const { root } = rootOf({}, { open: [CONTACTS, 'file:///elsewhere/apiDefinition.swagger.json', `${ROOT}/node_modules/x/apiDefinition.swagger.json`] });
    await root.scan();
    assert.deepEqual(foldersOf(root), [`${ROOT}/contacts`]);
  });

  it('follows files that come and go', async () => {
    const { root } = rootOf({ [CONTACTS]: '{}' });
    await root.scan();
    assert.equal(root.addFile(ORDERS), true);
    assert.equal(root.addFile(ORDERS), false);
    assert.equal(root.addFile('file:///elsewhere/apiDefinition.swagger.json'), false);
    await root.detectAgain();
    assert.deepEqual(foldersOf(root), [`${ROOT}/contacts`, `${ROOT}/orders`]);
    assert.equal(root.removeFile(CONTACTS), true);
    assert.equal(root.removeFile(CONTACTS), false);
    await root.detectAgain();
    assert.deepEqual(foldersOf(root), [`${ROOT}/orders`]);
  });

  it('takes the deletion of a folder as that of its files', async () => {
    const { root } = rootOf({ [CONTACTS]: '{}', [ORDERS]: '{}' });
    await root.scan();
    assert.equal(root.removeFile(`${ROOT}/contacts`), true);
    await root.detectAgain();
    assert.deepEqual(foldersOf(root), [`${ROOT}/orders`]);
  });

  it('forgets nothing that happens while it lists', async () => {
    const { root } = rootOf({ [CONTACTS]: '{}' });
    const scanned = root.scan();
    root.addFile(ORDERS);
    root.removeFile(CONTACTS);
    await scanned;
    assert.deepEqual(foldersOf(root), [`${ROOT}/orders`]);
  });

  it('says that it left files out', async () => {
    const { root, warnings } = rootOf({ [CONTACTS]: '{}', [ORDERS]: '{}' }, { maxFiles: 1 });
    await root.scan();
    assert.deepEqual([foldersOf(root).length, warnings()], [1, 1]);
  });

  it('ends a search when it is closed', async () => {
    const { root } = rootOf({ [CONTACTS]: '{}' });
    const scanned = root.scan();
    root.close();
    await assert.rejects(scanned, CancelledError);
    assert.deepEqual(root.projects, []);
  });

  it('looks at one folder again', async () => {
    const { root, files } = rootOf({ [CONTACTS]: '{}', [ORDERS]: '{}' });
    await root.scan();
    files.remove(CONTACTS);
    files.remove(ORDERS);
    files.write(`${ROOT}/contacts/apiProperties.json`, '{}');
    await root.relist(`${ROOT}/contacts`);
    assert.deepEqual(root.projects.map(({ documents }) => documents.map(({ uri }) => uri)), [[`${ROOT}/contacts/apiProperties.json`], [ORDERS]]);
  });
});
