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

function textOf(open: OpenDocuments): string | undefined {
  return open.get(KEY)?.text.toString();
}

describe('OpenDocuments', () => {
  it('finds a document by its canonical uri, and remembers how the editor writes it', () => {
    const { open, events } = openWith('{}');
    const { text, ...rest } = open.get(KEY) ?? {};
    assert.deepEqual({ ...rest, text: text?.toString() }, { uri: KEY, clientUri: URI, languageId: 'json', version: 5, text: '{}' });
    assert.deepEqual(events, [`opened ${KEY}`]);
  });

  it('applies changes one after the other, to a new value', () => {
    const { open, events } = openWith('{}');
    const before = open.get(KEY);
    open.change({ textDocument: { uri: URI, version: 6 }, contentChanges: [{ range: AT_START, text: ' ' }, { range: AT_START, text: '\n' }] });
    assert.equal(textOf(open), '\n {}');
    assert.equal(before?.text.toString(), '{}');
    open.change({ textDocument: { uri: URI, version: 9 }, contentChanges: [{ text: '[]' }] });
    assert.deepEqual([textOf(open), open.get(KEY)?.version], ['[]', 9]);
    assert.deepEqual(events, [`opened ${KEY}`, `changed ${KEY}`, `changed ${KEY}`]);
  });

  for (const [name, before, start, end, after] of [
    ['counts a BOM that the editor sends as a character', '\uFEFFab', [0, 1], [0, 2], '\uFEFFXb'],
    ['takes CRLF for one line end', 'a\r\nb', [1, 0], [1, 1], 'a\r\nX'],
    ['takes a lone carriage return for one, too', 'a\rb', [1, 0], [1, 1], 'a\rX'],
    ['takes a character behind the end of a line for that', 'ab\r\ncd', [0, 9], [1, 0], 'abXcd'],
    ['takes a line behind the last for the end of the text', 'ab\ncd', [7, 0], [9, 4], 'ab\ncdX'],
    ['takes a negative character for the start of the line', 'ab\ncd', [1, -3], [1, 1], 'ab\nXd'],
    ['takes the ends of a range in either order', 'abcd', [0, 3], [0, 1], 'aXd'],
  ] as const) {
    it(name, () => {
      const { open } = openWith(before);
      const position = ([line, character]: readonly [number, number]): { line: number; character: number } => ({ line, character });
      open.change({ textDocument: { uri: URI, version: 6 }, contentChanges: [{ range: { start: position(start), end: position(end) }, text: 'X' }] });
      assert.equal(textOf(open), after);
    });
  }

  for (const version of [4, 5]) {
    it(`refuses a change to version ${version} of a text at version 5`, () => {
      const { open, logger, events } = openWith('{}');
      open.change({ textDocument: { uri: URI, version }, contentChanges: [{ text: 'old' }] });
      assert.deepEqual([textOf(open), open.get(KEY)?.version], ['{}', 5]);
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
