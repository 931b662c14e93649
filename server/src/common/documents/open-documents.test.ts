import assert from 'node:assert/strict';
import { RecordingLogger } from '../../testing/silent-logger.js';
import { OpenDocuments } from './open-documents.js';

const URI = 'file:///w/a (b).json';
const KEY = 'file:///w/a%20%28b%29.json';
const AT_START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function openWith(text: string, version = 5): { readonly open: OpenDocuments; readonly logger: RecordingLogger; readonly events: string[] } {
  const logger = new RecordingLogger();
  const open = new OpenDocuments(logger);
  const events: string[] = [];
  open.onDidChange(({ uri, what }) => { events.push(`${what} ${uri}`); });
  open.open({ textDocument: { uri: URI, languageId: 'json', version, text } });
  return { open, logger, events };
}

describe('OpenDocuments', () => {
  it('finds a document by its canonical uri, and remembers how the editor writes it', () => {
    const { open, events } = openWith('{}');
    assert.deepEqual(open.get(KEY), { uri: KEY, clientUri: URI, languageId: 'json', version: 5, text: '{}' });
    assert.deepEqual(events, [`opened ${KEY}`]);
  });

  it('applies changes one after the other, to a new value', () => {
    const { open, events } = openWith('{}');
    const before = open.get(KEY);
    open.change({ textDocument: { uri: URI, version: 6 }, contentChanges: [{ range: AT_START, text: ' ' }, { range: AT_START, text: '\n' }] });
    assert.equal(open.get(KEY)?.text, '\n {}');
    assert.equal(before?.text, '{}');
    open.change({ textDocument: { uri: URI, version: 9 }, contentChanges: [{ text: '[]' }] });
    assert.deepEqual([open.get(KEY)?.text, open.get(KEY)?.version], ['[]', 9]);
    assert.deepEqual(events, [`opened ${KEY}`, `changed ${KEY}`, `changed ${KEY}`]);
  });

  for (const version of [4, 5]) {
    it(`refuses a change to version ${version} of a text at version 5`, () => {
      const { open, logger, events } = openWith('{}');
      open.change({ textDocument: { uri: URI, version }, contentChanges: [{ text: 'old' }] });
      assert.deepEqual([open.get(KEY)?.text, open.get(KEY)?.version], ['{}', 5]);
      assert.equal(events.length, 1);
      assert.match(logger.lines.join('\n'), /^warn: Ignored a change to version \d/);
    });
  }

  it('lets go of a closed document, and refuses its changes', () => {
    const { open, logger, events } = openWith('{}');
    open.close(URI);
    open.close(URI);
    open.change({ textDocument: { uri: URI, version: 6 }, contentChanges: [{ text: 'x' }] });
    assert.equal(open.get(KEY), undefined);
    assert.deepEqual(events, [`opened ${KEY}`, `closed ${KEY}`]);
    assert.match(logger.lines.join('\n'), /is not open/);
  });
});
