import assert from 'node:assert/strict';
import { ErrorCodes, FileChangeType, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { FakeHost } from '../testing/fake-host.js';
import { startInMemory } from '../testing/in-memory-server.js';
import { SAMPLE_PROPERTIES, sampleDefinition } from '../testing/sample-connector.js';
import { PULL_CLIENT, PUSH_CLIENT, type TestEditor, type TestEditorStart } from '../testing/test-editor.js';
import { waitFor } from '../testing/wait-for.js';

const ROOT = 'file:///w';
const DEFINITION = `${ROOT}/contacts/apiDefinition.swagger.json`;
const PROPERTIES = `${ROOT}/contacts/apiProperties.json`;
const NAMELESS = sampleDefinition({ id: 'GetContact' });
const CLEAN = sampleDefinition({ id: 'GetContact', summary: 'Get contact' });
const RULE = 'operation-summary-required';

describe('startServer', () => {
  let editor: TestEditor;
  let host: FakeHost;

  async function start(files: Readonly<Record<string, string>>, options: TestEditorStart = {}): Promise<void> {
    host = new FakeHost(files);
    editor = startInMemory(host);
    await editor.start({ folders: [ROOT], ...options });
  }

  async function codeOf(request: Promise<unknown>): Promise<number | undefined> {
    return request.then(() => undefined, (error: unknown) => (error instanceof ResponseError ? error.code : Number.NaN));
  }

  /** Lets time pass until something is so: what waits for a timer may itself be started by a message that is still on its way. */
  async function advanceUntil(what: string, probe: () => boolean): Promise<void> {
    await waitFor(what, () => {
      host.timers.advance(50);
      return probe();
    });
  }

  afterEach(() => { editor.dispose(); });

  describe('the life of a session', () => {
    it('answers nothing before initialize', async () => {
      editor = startInMemory(new FakeHost());
      assert.equal(await codeOf(editor.pull(DEFINITION)), ErrorCodes.ServerNotInitialized);
    });

    it('refuses a second initialize', async () => {
      await start({});
      assert.equal(await codeOf(editor.start()), ErrorCodes.InvalidRequest);
    });

    it('answers nothing after shutdown', async () => {
      await start({ [DEFINITION]: NAMELESS });
      await editor.shutdown();
      assert.equal(await codeOf(editor.pull(DEFINITION)), ErrorCodes.InvalidRequest);
    });

    it('answers a method that it does not know', async () => {
      await start({});
      assert.equal(await codeOf(editor.connection.sendRequest('contoso/unknown', {})), ErrorCodes.MethodNotFound);
    });
  });

  describe('files that fail', () => {
    it('reports a file that may not be read at the start of the file, and recovers', async () => {
      await start({ [DEFINITION]: CLEAN, [PROPERTIES]: SAMPLE_PROPERTIES });
      host.files.fail(DEFINITION, 'no-permission');
      const report = await editor.pullWorkspace();
      const item = report.items.find(({ uri }) => uri === DEFINITION);
      assert.ok(item?.kind === 'full');
      assert.deepEqual(item.items.map(({ code, range }) => [code, range]), [['file-unreadable', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }]]);
      host.files.write(DEFINITION, NAMELESS);
      await editor.fileEvent(FileChangeType.Changed, DEFINITION);
      assert.deepEqual(await editor.rules(DEFINITION), [RULE]);
    });

    it('goes on without a folder that can\'t be listed', async () => {
      host = new FakeHost();
      host.files.list = () => Promise.reject(new Error('the share is gone'));
      editor = startInMemory(host);
      await editor.start({ folders: [ROOT] });
      assert.deepEqual(await editor.pullWorkspace(), { items: [] });
      await waitFor('the log', () => editor.log.some((line) => line.includes('the share is gone')));
    });
  });

  describe('pulled diagnostics', () => {
    it('publishes nothing, and answers what is', async () => {
      await start({ [DEFINITION]: NAMELESS });
      await editor.open(DEFINITION, NAMELESS);
      assert.deepEqual(await editor.rules(DEFINITION), [RULE]);
      host.timers.advance(10_000);
      assert.deepEqual(await editor.rules(DEFINITION), [RULE]);
      assert.deepEqual(editor.published, []);
    });

    it('asks to be pulled again when a change of the disk makes a told result outdated, and only then', async () => {
      await start({ [DEFINITION]: NAMELESS });
      await editor.pullWorkspace();
      await advanceUntil('the refresh after the search', () => editor.refreshes === 1);
      host.files.write(DEFINITION, NAMELESS.replace('1.0', '1.1'));
      await editor.fileEvent(FileChangeType.Changed, DEFINITION);
      await editor.pullWorkspace();
      host.timers.advance(1000);
      await editor.pullWorkspace();
      assert.equal(editor.refreshes, 1);
      host.files.write(DEFINITION, CLEAN);
      await editor.fileEvent(FileChangeType.Changed, DEFINITION);
      await advanceUntil('the refresh after the change', () => editor.refreshes === 2);
    });

    it('asks to be pulled again when the settings change', async () => {
      await start({ [DEFINITION]: NAMELESS });
      assert.equal((await editor.pullWorkspace()).items.length, 1);
      await advanceUntil('the refresh after the search', () => editor.refreshes === 1);
      await editor.configure({ '': { rules: { [RULE]: 'off' } } });
      await advanceUntil('the refresh after the settings', () => editor.refreshes === 2);
      assert.deepEqual(await editor.rules(DEFINITION), []);
    });

    it('does not wait for ever for settings that never come', async () => {
      host = new FakeHost({ [DEFINITION]: NAMELESS });
      editor = startInMemory(host);
      editor.connection.onRequest('workspace/configuration', () => new Promise(() => undefined));
      await editor.start({ folders: [ROOT] });
      let rules: readonly string[] | undefined;
      await editor.open(DEFINITION, NAMELESS);
      void editor.rules(DEFINITION).then((answer) => { rules = answer; });
      await advanceUntil('diagnostics by the default settings', () => rules !== undefined);
      assert.deepEqual(rules, [RULE]);
    });
  });

  describe('an editor that tells nothing of the disk', () => {
    const unwatched = { capabilities: { ...PULL_CLIENT, workspace: { ...PULL_CLIENT.workspace, didChangeWatchedFiles: {} } } };

    it('gets what the files are at each pull', async () => {
      await start({ [DEFINITION]: NAMELESS }, unwatched);
      assert.deepEqual(await editor.rules(DEFINITION), [RULE]);
      host.files.write(DEFINITION, CLEAN);
      assert.deepEqual(await editor.rules(DEFINITION), []);
    });

    it('gets a new project when one of its files is opened, and its other files with it', async () => {
      await start({}, unwatched);
      assert.deepEqual(await editor.pullWorkspace(), { items: [] });
      host.files.write(DEFINITION, NAMELESS);
      host.files.write(PROPERTIES, SAMPLE_PROPERTIES);
      await editor.open(DEFINITION, NAMELESS);
      assert.deepEqual(await editor.rules(DEFINITION), [RULE]);
      await waitFor('the project', async () => (await editor.pullWorkspace()).items.length === 2);
    });
  });

  describe('a file that becomes a definition', () => {
    it('is one while it is typed', async () => {
      const api = `${ROOT}/contacts/api.json`;
      await start({ [PROPERTIES]: SAMPLE_PROPERTIES, [api]: '{}' });
      await editor.open(api, '{}');
      assert.deepEqual(await editor.rules(api), []);
      await editor.replace(api, '{}', NAMELESS);
      await waitFor('the diagnostics', async () => {
        host.timers.advance(50);
        return (await editor.rules(api)).includes(RULE);
      });
    });
  });

  describe('pushed diagnostics', () => {
    const push = { capabilities: PUSH_CLIENT };

    it('come for files that are not open, too, and clear when the file is mended', async () => {
      await start({ [DEFINITION]: NAMELESS }, push);
      await advanceUntil('the first diagnostics', () => editor.published.length === 1);
      assert.deepEqual(editor.published[0]?.diagnostics.map(({ code }) => code), [RULE]);
      assert.equal(editor.published[0].version, undefined);
      host.files.write(DEFINITION, CLEAN);
      await editor.fileEvent(FileChangeType.Changed, DEFINITION);
      await advanceUntil('the empty list', () => editor.published.length === 2);
      assert.deepEqual(editor.published[1], { uri: DEFINITION, diagnostics: [] });
    });

    it('name the version, and come once for edits in quick succession', async () => {
      await start({ [DEFINITION]: NAMELESS }, push);
      await editor.open(DEFINITION, NAMELESS);
      await advanceUntil('the diagnostics of version 1', () => editor.published.some(({ version }) => version === 1));
      const before = editor.published.length;
      for (const title of ['A', 'B', 'C']) await editor.replace(DEFINITION, 'Contacts"', `${title}Contacts"`);
      await editor.connection.sendRequest('connectorWorkbench/projects');
      await advanceUntil('the diagnostics of version 4', () => editor.published.length > before);
      assert.deepEqual(editor.published.slice(before).map(({ version }) => version), [4]);
    });

    it('clear when the project is gone', async () => {
      await start({ [DEFINITION]: NAMELESS }, push);
      await advanceUntil('the first diagnostics', () => editor.published.length === 1);
      host.files.remove(DEFINITION);
      await editor.fileEvent(FileChangeType.Deleted, DEFINITION);
      await advanceUntil('the empty list', () => editor.published.length === 2);
      assert.deepEqual(editor.published[1], { uri: DEFINITION, diagnostics: [] });
    });
  });

  describe('projects', () => {
    it('tells of changes once for many of them', async () => {
      await start({ [DEFINITION]: NAMELESS });
      await advanceUntil('the first word', () => editor.projectsChanged === 1);
      await editor.open(DEFINITION, NAMELESS);
      for (const title of ['A', 'B', 'C']) await editor.replace(DEFINITION, 'Contacts"', `${title}Contacts"`);
      await editor.connection.sendRequest('connectorWorkbench/projects');
      host.timers.advance(199);
      await editor.connection.sendRequest('connectorWorkbench/projects');
      assert.equal(editor.projectsChanged, 1);
      await advanceUntil('the second word', () => editor.projectsChanged === 2);
    });

    it('lints a project from the disk as it is now', async () => {
      await start({ [DEFINITION]: CLEAN });
      assert.equal((await editor.pullWorkspace()).items.length, 1);
      host.files.write(DEFINITION, NAMELESS);
      const answer = await editor.connection.sendRequest<{ problems: { rule: string; blocksSave: boolean }[] }>('connectorWorkbench/lintProject', { projectId: `${ROOT}/contacts` });
      assert.deepEqual(answer.problems.map(({ rule }) => rule), [RULE]);
    });

    it('lints a project as it is to be in an environment of its chain, by the rules of its route', async () => {
      const overlaid = { name: 'Live', definition: { '/info/title': '' } };
      const azure = { name: 'Azure', route: 'logicapp', logicapp: { subscription: 's', resourceGroup: 'g', location: 'westeurope' } };
      await start({ [DEFINITION]: CLEAN, [`${ROOT}/connector.config.json`]: JSON.stringify({ environments: [{ name: 'Dev' }, overlaid, azure] }) });
      const blocking = async (stage: string): Promise<readonly string[]> => {
        const { problems } = await editor.connection.sendRequest<{ problems: { rule: string; blocksSave: boolean }[] }>('connectorWorkbench/lintProject', { projectId: `${ROOT}/contacts`, stage });
        return problems.filter(({ blocksSave }) => blocksSave).map(({ rule }) => rule);
      };
      assert.deepEqual(await blocking('Dev'), []);
      assert.deepEqual([await blocking('Live'), await blocking('Azure')], [['info-title-required'], []]);
    });

    it('refuses a question without a project', async () => {
      await start({});
      assert.equal(await codeOf(editor.connection.sendRequest('connectorWorkbench/lintProject')), ErrorCodes.InvalidParams);
      assert.equal(await editor.connection.sendRequest('connectorWorkbench/lintProject', { projectId: 'file:///nowhere' }), null);
    });
  });

  describe('fixes', () => {
    it('are refused for a version that is past', async () => {
      await start({});
      await editor.open(DEFINITION, NAMELESS);
      const [diagnostic] = await editor.diagnostics(DEFINITION);
      assert.ok(diagnostic);
      const [action] = await editor.codeActions(DEFINITION, diagnostic.range, { diagnostics: [diagnostic] });
      assert.ok(action);
      await editor.replace(DEFINITION, 'Contacts"', 'People"');
      assert.equal(await codeOf(editor.resolve(action)), LSPErrorCodes.ContentModified);
    });

    it('come with their edit where the editor does not resolve them, without versions where it has none', async () => {
      await start({}, { capabilities: PUSH_CLIENT });
      await editor.open(DEFINITION, NAMELESS);
      await advanceUntil('diagnostics', () => editor.published.length > 0);
      const range = editor.published[0]?.diagnostics[0]?.range;
      assert.ok(range);
      const [action] = await editor.codeActions(DEFINITION, range);
      assert.ok(action?.edit?.changes);
      assert.match(editor.applied(DEFINITION, action.edit), /"summary": "Get contact"/);
    });

    it('are not offered to an editor without code action literals', async () => {
      await start({}, { capabilities: { textDocument: { diagnostic: PULL_CLIENT.textDocument?.diagnostic ?? {} } } });
      await editor.open(DEFINITION, NAMELESS);
      assert.deepEqual(await editor.rules(DEFINITION), [RULE]);
      assert.equal(await codeOf(editor.codeActions(DEFINITION, { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } })), ErrorCodes.MethodNotFound);
    });
  });
});
