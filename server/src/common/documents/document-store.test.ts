import assert from 'node:assert/strict';
import { FakeHost } from '../../testing/fake-host.js';
import { silentLogger } from '../../testing/silent-logger.js';
import { DocumentStore } from './document-store.js';
import { OpenDocuments } from './open-documents.js';
import { YamlLoader } from './yaml-loader.js';

const JSON_FILE = 'file:///w/apiDefinition.swagger.json';
const YAML_FILE = 'file:///w/apiDefinition.swagger.yaml';

function storeOf(files: Readonly<Record<string, string | Uint8Array>>, watched = true): { readonly host: FakeHost; readonly open: OpenDocuments; readonly store: DocumentStore } {
  const host = new FakeHost(files);
  const open = new OpenDocuments(silentLogger);
  const store = new DocumentStore({ files: host.files, open, yaml: new YamlLoader(() => host.loadYaml()), timers: host.timers, watched: () => watched });
  return { host, open, store };
}

function codesOf({ syntaxErrors }: Awaited<ReturnType<DocumentStore['document']>>): readonly string[] {
  return syntaxErrors.map(({ code }) => code);
}

describe('DocumentStore', () => {
  it('keeps a document while its file is not said to have changed', async () => {
    const { host, store } = storeOf({ [JSON_FILE]: '{"a":1}' });
    const document = await store.document(JSON_FILE, 'definition');
    assert.equal(await store.document(JSON_FILE, 'definition'), document);
    assert.equal(document.version, undefined);
    assert.deepEqual(host.files.reads, [JSON_FILE]);
  });

  it('reads again what changed, and keeps the document of a file that was written with the same text', async () => {
    const { host, store } = storeOf({ [JSON_FILE]: '{"a":1}' });
    const document = await store.document(JSON_FILE, 'definition');
    store.forgetDisk(JSON_FILE);
    assert.equal(await store.document(JSON_FILE, 'definition'), document);
    host.files.write(JSON_FILE, '{"a":2}');
    store.forgetDisk(JSON_FILE);
    assert.deepEqual((await store.document(JSON_FILE, 'definition')).value, { a: 2 });
  });

  it('looks at the stamp of a file that nobody watches', async () => {
    const { host, store } = storeOf({ [JSON_FILE]: '{"a":1}' }, false);
    const document = await store.document(JSON_FILE, 'definition');
    assert.equal(await store.document(JSON_FILE, 'definition'), document);
    host.files.write(JSON_FILE, '{"a":2}');
    assert.deepEqual((await store.document(JSON_FILE, 'definition')).value, { a: 2 });
    assert.equal(host.files.reads.length, 2);
  });

  it('does not miss a change between the reading and the start of the watching', async () => {
    let watched = false;
    const { host, open } = storeOf({ [JSON_FILE]: '{"a":1}' });
    const store = new DocumentStore({ files: host.files, open, yaml: new YamlLoader(() => host.loadYaml()), timers: host.timers, watched: () => watched });
    await store.document(JSON_FILE, 'definition');
    host.files.write(JSON_FILE, '{"a":2}');
    watched = true;
    for (let time = 0; time < 3; time++) assert.deepEqual((await store.document(JSON_FILE, 'definition')).value, { a: 2 });
    assert.equal(host.files.reads.length, 2);
  });

  it('prefers the open text, also where a reopened file starts at the same version', async () => {
    const { open, store } = storeOf({ [JSON_FILE]: '{"a":1}' });
    for (const text of ['{"a":2}', '{"a":3}']) {
      open.open({ textDocument: { uri: JSON_FILE, languageId: 'json', version: 1, text } });
      const document = await store.document(JSON_FILE, 'definition');
      assert.deepEqual([document.text, document.version], [text, 1]);
      open.close(JSON_FILE);
    }
    assert.deepEqual((await store.document(JSON_FILE, 'definition')).value, { a: 1 });
  });

  it('makes one problem of a file that can\'t be read, and recovers', async () => {
    const { host, store } = storeOf({ [JSON_FILE]: '{}' });
    host.files.fail(JSON_FILE, 'no-permission');
    const broken = await store.document(JSON_FILE, 'definition');
    assert.deepEqual(codesOf(broken), ['file-unreadable']);
    assert.deepEqual(broken.syntaxErrors[0]?.range, { start: 0, end: 0 });
    assert.equal(broken.syntaxErrors[0].data.reason, 'the permission to read it is missing');
    host.files.write(JSON_FILE, '{}');
    store.forgetDisk(JSON_FILE);
    assert.deepEqual(codesOf(await store.document(JSON_FILE, 'definition')), []);
  });

  it('makes one problem of a file that is gone', async () => {
    const { store } = storeOf({});
    assert.deepEqual(codesOf(await store.document(JSON_FILE, 'definition')), ['file-unreadable']);
    assert.equal(await store.text(JSON_FILE), undefined);
  });

  it('makes one problem of a text that is too large, on disk or open', async () => {
    const large = `{"a":"${'x'.repeat(11 * 1024 * 1024)}"}`;
    const { open, store } = storeOf({ [JSON_FILE]: large });
    assert.deepEqual(codesOf(await store.document(JSON_FILE, 'definition')), ['file-too-large']);
    open.open({ textDocument: { uri: JSON_FILE, languageId: 'json', version: 1, text: large } });
    const document = await store.document(JSON_FILE, 'definition');
    assert.deepEqual([codesOf(document), document.version], [['file-too-large'], 1]);
  });

  it('loads YAML when the first YAML file is met, and once', async () => {
    const { host, store } = storeOf({ [JSON_FILE]: '{}', [YAML_FILE]: 'a: 1' });
    await store.document(JSON_FILE, 'definition');
    assert.equal(host.yamlLoads, 0);
    assert.deepEqual((await store.document(YAML_FILE, 'definition')).value, { a: 1 });
    await store.document(YAML_FILE, 'readme');
    assert.equal(host.yamlLoads, 1);
  });

  it('gives up reading YAML that is edited meanwhile, and answers what it is by then', async () => {
    const { host, open } = storeOf({});
    let now = 0;
    let onTurn = (): void => undefined;
    // Each look at the clock ends a slice.
    const timers = { now: () => (now += 10), after: host.timers.after.bind(host.timers), turn: async () => { onTurn(); await host.timers.turn(); } };
    const store = new DocumentStore({ files: host.files, open, yaml: new YamlLoader(() => host.loadYaml()), timers, watched: () => true });
    const large = Array.from({ length: 2000 }, (_, line) => `key${line}: value\n`).join('');
    open.open({ textDocument: { uri: YAML_FILE, languageId: 'yaml', version: 1, text: large } });
    let turns = 0;
    onTurn = () => { if (++turns === 2) open.change({ textDocument: { uri: YAML_FILE, version: 2 }, contentChanges: [{ text: 'a: 2' }] }); };
    const document = await store.document(YAML_FILE, 'definition');
    assert.deepEqual([document.version, document.value], [2, { a: 2 }]);
    assert.equal(await store.document(YAML_FILE, 'definition'), document);
  });

  it('tries to load YAML again after a failure', async () => {
    let attempts = 0;
    const { host, open } = storeOf({ [YAML_FILE]: 'a: 1' });
    const yaml = new YamlLoader(() => (++attempts === 1 ? Promise.reject(new Error('no disk')) : host.loadYaml()));
    const store = new DocumentStore({ files: host.files, open, yaml, timers: host.timers, watched: () => true });
    const failed = await store.document(YAML_FILE, 'definition');
    assert.deepEqual(failed.syntaxErrors.map(({ code, data }) => [code, data.reason]), [['file-unreadable', 'no disk']]);
    assert.deepEqual((await store.document(YAML_FILE, 'definition')).value, { a: 1 });
  });
});
