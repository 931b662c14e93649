import assert from 'node:assert/strict';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { FakeHost } from '../../testing/fake-host.js';
import { startInMemory } from '../../testing/in-memory-server.js';
import { sampleDefinition } from '../../testing/sample-connector.js';
import { PULL_CLIENT, PUSH_CLIENT, type TestEditor, type TestEditorStart } from '../../testing/test-editor.js';
import { waitFor } from '../../testing/wait-for.js';

const ROOT = 'file:///w';
const DEFINITION = `${ROOT}/contacts/apiDefinition.swagger.json`;
const CLEAN = sampleDefinition({ id: 'GetContact', summary: 'Get contact' });
const OPINION = { message: '#/paths/~1getcontact/get/responses must be odd.', pointer: '/paths/~1getcontact/get/responses/200/nowhere' };

describe('the second opinion', () => {
  let editor: TestEditor;
  let host: FakeHost;

  async function open(text: string, start: TestEditorStart = {}): Promise<void> {
    host = new FakeHost({ [DEFINITION]: text });
    host.opinion = OPINION;
    editor = startInMemory(host);
    await editor.start({ folders: [ROOT], ...start });
    await editor.open(DEFINITION, text);
  }

  /** Saves, and waits until the validator was asked and the editor is told to look again. */
  async function saveAndWait(): Promise<void> {
    const { refreshes } = editor;
    await editor.save(DEFINITION);
    await waitFor('another look', () => {
      host.timers.advance(300);
      return editor.refreshes > refreshes;
    });
  }

  const opinionsIn = (items: readonly Diagnostic[]): readonly Diagnostic[] => items.filter(({ code }) => code === 'second-opinion');
  const opinions = async (): Promise<readonly Diagnostic[]> => opinionsIn(await editor.diagnostics(DEFINITION));

  afterEach(() => { editor.dispose(); });

  it('is shown as information at the nearest place that is there, from the save to the next edit', async () => {
    await open(CLEAN);
    assert.deepEqual(await opinions(), []);
    await editor.diagnostics(DEFINITION);
    await saveAndWait();
    const [item] = await opinions();
    assert.ok(item !== undefined && typeof item.message === 'string');
    assert.equal(item.severity, DiagnosticSeverity.Information);
    assert.match(item.message, /swagger-parser refuses this definition: #\/paths\/~1getcontact\/get\/responses must be odd\. No rule here/);
    assert.match(CLEAN.split('\n')[item.range.start.line] ?? '', /"200"/);
    await editor.replace(DEFINITION, 'Contacts', 'People');
    assert.deepEqual(await opinions(), []);
  });

  it('goes where the validator is content', async () => {
    await open(CLEAN);
    await editor.diagnostics(DEFINITION);
    await saveAndWait();
    host.opinion = undefined;
    await saveAndWait();
    assert.deepEqual(await opinions(), []);
  });

  it('is published to editors that do not pull', async () => {
    await open(CLEAN, { capabilities: PUSH_CLIENT });
    await editor.save(DEFINITION);
    await waitFor('the opinion', () => {
      host.timers.advance(300);
      return editor.published.some(({ uri, diagnostics }) => uri === DEFINITION && opinionsIn(diagnostics).length === 1);
    });
  });

  const unasked: readonly { readonly title: string; readonly text: string; readonly start?: TestEditorStart }[] = [
    { title: 'has an error by our rules', text: sampleDefinition({ id: 'GetContact' }) },
    { title: 'is broken', text: CLEAN.slice(0, -2) },
    { title: 'stands where the setting is off', text: CLEAN, start: { capabilities: PULL_CLIENT, configuration: { '': { secondOpinion: { enabled: false } } } } },
  ];
  for (const { title, text, start } of unasked) {
    it(`is not asked for about a definition that ${title}`, async () => {
      await open(text, start);
      await editor.diagnostics(DEFINITION);
      await editor.save(DEFINITION);
      // What is asked afterwards is answered after the save was handled.
      await editor.diagnostics(DEFINITION);
      await editor.diagnostics(DEFINITION);
      assert.deepEqual(host.askedOpinions, []);
    });
  }

  it('is not asked for about other files', async () => {
    await open(CLEAN);
    const properties = `${ROOT}/contacts/apiProperties.json`;
    await editor.open(properties, '{}');
    await editor.save(properties);
    await editor.diagnostics(properties);
    await editor.diagnostics(properties);
    assert.deepEqual(host.askedOpinions, []);
  });
});
