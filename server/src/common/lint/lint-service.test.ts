import assert from 'node:assert/strict';
import { createDocument } from '@connector-workbench/core';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { FakeHost } from '../../testing/fake-host.js';
import { startInMemory } from '../../testing/in-memory-server.js';
import { sampleDefinition } from '../../testing/sample-connector.js';
import { silentLogger } from '../../testing/silent-logger.js';
import { DocumentStore } from '../documents/document-store.js';
import { OpenDocuments } from '../documents/open-documents.js';
import { YamlLoader } from '../documents/yaml-loader.js';
import { ProjectSnapshots } from '../projects/project-snapshots.js';
import { CancelledError } from '../requests/cancellation.js';
import { DEFAULT_SETTINGS } from '../settings/lint-settings.js';
import { LintService } from './lint-service.js';

const FOLDER = 'file:///w/contacts';
const URI = `${FOLDER}/apiDefinition.swagger.json`;
const FILES = { id: FOLDER, folder: FOLDER, layout: 'paconn', name: 'contacts', documents: [{ uri: URI, kind: 'definition' }] } as const;
const RULE = 'operation-summary-required';
const OPERATIONS = 40;
/** Each operation takes a turn at least, so that after so many the rules are at work. */
const MIDDLE = OPERATIONS / 2;

/** Of so many operations without a summary. */
function nameless(operations: number): string {
  return sampleDefinition(...Array.from({ length: operations }, (_, number) => ({ id: `GetContact${number}` })));
}

/** A clock that is past the end of the slice whenever somebody looks at it, so that each step is one. It tells a test of the turns. */
class HastyHost extends FakeHost {
  onTurn: (turn: number) => void = () => undefined;
  turns = 0;

  constructor(files: Readonly<Record<string, string>> = {}) {
    super(files);
    let now = 0;
    const turn = this.timers.turn.bind(this.timers);
    this.timers.now = () => (now += 10);
    this.timers.turn = async () => {
      this.onTurn(++this.turns);
      await turn();
    };
  }
}

describe('LintService', () => {
  let host: HastyHost;
  let open: OpenDocuments;
  let lint: LintService;

  function setUp(): void {
    host = new HastyHost();
    open = new OpenDocuments(silentLogger);
    const { files, timers } = host;
    const snapshots = new ProjectSnapshots(new DocumentStore({ files, open, yaml: new YamlLoader(() => host.loadYaml()), timers, watched: () => true }));
    lint = new LintService({ snapshots, timers, logger: silentLogger, settingsFor: () => DEFAULT_SETTINGS, whenSettingsAreKnown: () => Promise.resolve() });
    open.open({ textDocument: { uri: URI, languageId: 'json', version: 1, text: nameless(OPERATIONS) } });
  }

  beforeEach(setUp);

  async function summariesMissed(token: CancellationToken = CancellationToken.None): Promise<readonly [version: number | undefined, findings: number]> {
    const { project, problems } = await lint.lint(FILES, token);
    return [project.documents[0]?.version, problems.filter(({ rule }) => rule === RULE).length];
  }

  it('says nothing of a version that is past: an edit in the middle starts it anew', async () => {
    host.onTurn = (turn) => { if (turn === MIDDLE) open.change({ textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: nameless(3) }] }); };
    assert.deepEqual(await summariesMissed(), [2, 3]);
  });

  it('ends with the last version, however often it is edited meanwhile', async () => {
    host.onTurn = (turn) => { if (turn % 5 === 0 && turn <= 100) open.change({ textDocument: { uri: URI, version: 1 + turn }, contentChanges: [{ text: nameless(OPERATIONS + turn) }] }); };
    assert.deepEqual(await summariesMissed(), [101, OPERATIONS + 100]);
  });

  it('lints a version once for all who ask meanwhile, and lets the one go who cancels', async () => {
    await summariesMissed();
    const alone = host.turns;
    setUp();
    const cancelled = new CancellationTokenSource();
    host.onTurn = (turn) => { if (turn === MIDDLE) cancelled.cancel(); };
    const [gone, one, other] = await Promise.allSettled([lint.lint(FILES, cancelled.token), lint.lint(FILES, CancellationToken.None), lint.lint(FILES, CancellationToken.None)]);
    assert.ok(gone.status === 'rejected' && gone.reason instanceof CancelledError);
    assert.ok(one.status === 'fulfilled' && other.status === 'fulfilled');
    assert.equal(one.value, other.value);
    // Each of the others lets messages be handled before it asks.
    assert.equal(host.turns, alone + 2);
  });

  it('is not confused by a version that somebody imagines meanwhile', async () => {
    let imagined = Number.NaN;
    host.onTurn = (turn) => {
      if (turn !== MIDDLE) return;
      const document = createDocument({ uri: URI, kind: 'definition', syntax: 'json', text: nameless(7), version: 1 });
      imagined = lint.lintSnapshot({ files: FILES, documents: [document] }).problems.filter(({ rule }) => rule === RULE).length;
    };
    assert.deepEqual(await summariesMissed(), [1, OPERATIONS]);
    assert.equal(imagined, 7);
    open.change({ textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: nameless(5) }] });
    assert.deepEqual(await summariesMissed(), [2, 5]);
  });
});

describe('a question while the rules are at work', () => {
  it('is answered before them, about the text as it is by then', async () => {
    const text = nameless(OPERATIONS);
    const host = new HastyHost({ [URI]: text });
    const editor = startInMemory(host);
    try {
      await editor.start({ folders: ['file:///w'] });
      await editor.open(URI, text);
      await editor.diagnostics(URI);
      // What stands around the units, so that all of them are judged again.
      await editor.replace(URI, 'api.contoso.example', 'api2.contoso.example');
      const order: string[] = [];
      let asked: Promise<void> | undefined;
      const before = host.turns;
      // In the middle of the rules.
      host.onTurn = (turn) => { if (turn === before + MIDDLE) asked = editor.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } }).then(() => { order.push('symbols'); }); };
      const items = await editor.diagnostics(URI);
      order.push('diagnostics');
      await asked;
      assert.deepEqual(order, ['symbols', 'diagnostics']);
      assert.equal(items.filter(({ code }) => code === RULE).length, OPERATIONS);
    } finally {
      editor.dispose();
    }
  });
});
