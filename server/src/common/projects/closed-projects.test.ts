import assert from 'node:assert/strict';
import { FileChangeType, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { FakeHost } from '../../testing/fake-host.js';
import { startInMemory } from '../../testing/in-memory-server.js';
import { sampleDefinition } from '../../testing/sample-connector.js';
import { PULL_CLIENT, type TestEditor } from '../../testing/test-editor.js';
import { waitFor } from '../../testing/wait-for.js';

const DEFINITION = 'file:///w/contacts/apiDefinition.swagger.json';
const NAMELESS = sampleDefinition({ id: 'GetContact' });
const CLEAN = sampleDefinition({ id: 'GetContact', summary: 'Get contact' });

describe('ClosedProjects', () => {
  let editor: TestEditor;
  let host: FakeHost;

  async function start(text: string, isWatched = true): Promise<void> {
    host = new FakeHost({ [DEFINITION]: text });
    editor = startInMemory(host);
    await editor.start({ folders: ['file:///w'], ...(isWatched ? {} : { capabilities: { ...PULL_CLIENT, workspace: { ...PULL_CLIENT.workspace, didChangeWatchedFiles: { dynamicRegistration: false } } } }) });
    if (isWatched) await waitFor('the registration of watchers', () => editor.registrations.length > 0 || undefined);
  }

  /** How often the definition was read, since the last time this was asked. */
  function reads(): number {
    return host.files.reads.splice(0).filter((uri) => uri === DEFINITION).length;
  }

  async function problemsOf(): Promise<number> {
    const report = (await editor.pullWorkspace()).items.find(({ uri }) => uri === DEFINITION);
    assert.ok(report?.kind === 'full');
    return report.items.length;
  }

  afterEach(() => { editor.dispose(); });

  it('reads and lints a connector once, however often the workspace is asked about', async () => {
    await start(NAMELESS);
    assert.equal(await problemsOf(), 1);
    reads();
    assert.equal(await problemsOf(), 1);
    assert.equal(reads(), 0);
  });

  it('forgets the text: another question about the connector reads it again', async () => {
    await start(NAMELESS);
    await problemsOf();
    reads();
    assert.deepEqual(await editor.rules(DEFINITION), ['operation-summary-required']);
    assert.equal(reads(), 1);
  });

  it('searches the symbols of a connector without reading it again, until it changes', async () => {
    await start(NAMELESS);
    const names = async (): Promise<readonly string[]> => ((await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'get' })) ?? []).map(({ name }) => name);
    await problemsOf();
    reads();
    assert.deepEqual(await names(), ['GetContact']);
    assert.equal(reads(), 1);
    assert.deepEqual(await names(), ['GetContact']);
    assert.equal(reads(), 0);
    host.files.write(DEFINITION, NAMELESS.replace('GetContact', 'GetPerson'));
    await editor.fileEvent(FileChangeType.Changed, DEFINITION);
    assert.deepEqual(await names(), ['GetPerson']);
  });

  it('finds out anew after a change on disk', async () => {
    await start(NAMELESS);
    await problemsOf();
    host.files.write(DEFINITION, CLEAN);
    await editor.fileEvent(FileChangeType.Changed, DEFINITION);
    assert.equal(await problemsOf(), 0);
  });

  it('goes by the open text, and by the disk again when it is closed', async () => {
    await start(NAMELESS);
    await problemsOf();
    await editor.open(DEFINITION, CLEAN);
    assert.equal(await problemsOf(), 0);
    await editor.close(DEFINITION);
    assert.equal(await problemsOf(), 1);
  });

  it('takes nothing for known where nobody tells of changes on disk', async () => {
    await start(NAMELESS, false);
    await problemsOf();
    host.files.write(DEFINITION, CLEAN);
    assert.equal(await problemsOf(), 0);
  });
});
