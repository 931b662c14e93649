import assert from 'node:assert/strict';
import { MemoryFileSystem } from '../testing/memory-file-system.js';
import { rejection } from '../testing/rejection.js';
import { memoryOfProject, projectMemory } from './project-memory.js';
import { readDeployments } from './read-deployments.js';

const FOLDER = 'file:///w/a%20b/';
const FILE = 'file:///w/a%20b/connector.deployments.json';
const PENDING = { title: 'T', createdBy: 'o', startedAt: '2026-01-01T00:00:00.000Z', definition: 'sha256-x', knownIds: ['a'] };

describe('projectMemory', () => {
  it('is empty before anything was remembered', async () => {
    assert.deepEqual(await projectMemory(new MemoryFileSystem(), FOLDER).read(), { version: 1, environments: {}, pending: {} });
    assert.deepEqual(await projectMemory(new MemoryFileSystem({ [FILE]: ' \n' }), FOLDER).read(), { version: 1, environments: {}, pending: {} });
  });

  it('gives back what it was told, sorted by environment', async () => {
    const fileSystem = new MemoryFileSystem();
    const memory = projectMemory(fileSystem, FOLDER);
    const record = { environmentName: 'E', cloud: 'public', connectorId: 'c', displayName: 'C', changedTime: 't', at: 'a', local: { definition: 'h' }, environment: {}, operations: { A: 'x' } };
    await memory.change('b', { record });
    await memory.change('a', { record: { connectorId: 'd' }, pending: PENDING });
    assert.deepEqual(await memory.read(), { version: 1, environments: { a: { connectorId: 'd' }, b: record }, pending: { a: PENDING } });
    assert.deepEqual(Object.keys(JSON.parse(fileSystem.text(FILE) ?? '') as object), ['version', 'environments', 'pending']);
    await memory.change('a', { pending: null });
    assert.deepEqual(Object.keys(JSON.parse(fileSystem.text(FILE) ?? '') as object), ['version', 'environments']);
    assert.match(fileSystem.text(FILE) ?? '', /^\{\n {2}"version": 1,[\s\S]*\}\n$/);
  });

  it('loses no change of two that are made at once', async () => {
    const memory = projectMemory(new MemoryFileSystem(), FOLDER);
    await Promise.all(['a', 'b', 'c'].map((id) => memory.change(id, { record: { connectorId: id } })));
    assert.deepEqual(Object.keys((await memory.read()).environments), ['a', 'b', 'c']);
  });

  it('leaves what it does not know in the file', async () => {
    const fileSystem = new MemoryFileSystem({ [FILE]: '{"comment":"ours","environments":{"x":{"note":"no connector"}}}' });
    await projectMemory(fileSystem, FOLDER).change('a', { record: { connectorId: 'c' } });
    assert.deepEqual(JSON.parse(fileSystem.text(FILE) ?? ''), { comment: 'ours', version: 1, environments: { a: { connectorId: 'c' }, x: { note: 'no connector' } } });
  });

  for (const text of ['{', '[]', '{"version":2}', '<<<<<<< HEAD']) {
    it(`neither reads nor replaces ${JSON.stringify(text)}`, async () => {
      const fileSystem = new MemoryFileSystem({ [FILE]: text });
      const memory = projectMemory(fileSystem, FOLDER);
      await rejection(memory.read(), 'local-files-invalid');
      await rejection(memory.change('a', { record: { connectorId: 'c' } }), 'local-files-invalid');
      assert.equal(fileSystem.text(FILE), text);
    });
  }

  it('keeps the old file where writing fails, and goes on', async () => {
    const fileSystem = new MemoryFileSystem({ [FILE]: '{"version":1}' });
    const memory = projectMemory(fileSystem, FOLDER);
    fileSystem.failAt = 1;
    await assert.rejects(memory.change('a', { record: { connectorId: 'c' } }), /Failed/);
    assert.deepEqual([...fileSystem.files.keys()], [FILE]);
    await memory.change('b', { record: { connectorId: 'c' } });
    assert.deepEqual(Object.keys((await memory.read()).environments), ['b']);
  });
});

describe('memoryOfProject', () => {
  const places: readonly (readonly [id: string, name: string, file: string])[] = [
    ['file:///w/s', 's', 'file:///w/s/connector.deployments.json'],
    ['file:///w/s#contoso_returns', 'contoso_returns', 'file:///w/s/contoso_returns_connector.deployments.json'],
    ['file:///w/s#contoso_shipping', 'contoso_shipping', 'file:///w/s/contoso_shipping_connector.deployments.json'],
  ];
  for (const [id, name, file] of places) {
    it(`keeps that of ${id} in ${file}`, async () => {
      const fileSystem = new MemoryFileSystem();
      await memoryOfProject(fileSystem, { id, name, folder: 'file:///w/s' }).change('dev', { record: { connectorId: name } });
      assert.deepEqual([...fileSystem.files.keys()], [file]);
    });
  }
});

describe('readDeployments', () => {
  it('leaves out what is not understood', () => {
    const text = JSON.stringify({ environments: { a: { connectorId: 7 }, b: 'x', c: { connectorId: 'c', local: { definition: 'h', icon: 3, other: 'x' }, at: {}, operations: { A: 'x', B: 5 } } }, pending: { a: { title: 'T' }, b: { ...PENDING, knownIds: [1, 'k'] } } });
    assert.deepEqual(readDeployments(text), { version: 1, environments: { c: { connectorId: 'c', local: { definition: 'h' }, operations: { A: 'x' } } }, pending: { b: { ...PENDING, knownIds: ['k'] } } });
  });
});
