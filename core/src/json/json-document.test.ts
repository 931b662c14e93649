import assert from 'node:assert/strict';
import type { NodePart } from '../documents/connector-document.js';
import { pointerOf, type PointerSegment } from '../pointer.js';
import { readMarks } from '../testing/marked-problems.js';
import { JsonDocument } from './json-document.js';

const documentOf = (text: string): JsonDocument => new JsonDocument({ uri: 'file:///a.json', kind: 'definition', syntax: 'json', text });

const TEXT = '\uFEFF{\r\n  "a/b~": {"get": [10, {"x": "ü\\n"}]},\r\n  "": true\r\n}';

/** What a pointer's key and value cover. */
function covers(path: readonly PointerSegment[], part: NodePart, text = TEXT): string | undefined {
  const range = documentOf(text).rangeOf(pointerOf(path), part);
  return range === undefined ? undefined : text.slice(range.start, range.end);
}

describe('the places of JSON values', () => {
  it('leads from a pointer to the value and its key, with their quotes', () => {
    assert.equal(covers([], 'value'), TEXT.slice(1));
    assert.equal(covers(['a/b~'], 'key'), '"a/b~"');
    assert.equal(covers(['a/b~', 'get', 0], 'value'), '10');
    assert.equal(covers(['a/b~', 'get', 1, 'x'], 'value'), '"ü\\n"');
    assert.equal(covers([''], 'key'), '""');
    assert.equal(covers([''], 'value'), 'true');
  });

  it('knows no key for an item or the root, and no value where there is none', () => {
    assert.equal(covers(['a/b~', 'get', 0], 'key'), undefined);
    assert.equal(covers([], 'key'), undefined);
    for (const path of [['b'], ['a/b~', 'get', 2], ['a/b~', 'get', '01'], ['a/b~', 'get', '-'], ['', 'x'], ['toString']]) {
      assert.equal(covers(path, 'value'), undefined, JSON.stringify(path));
    }
  });

  it('compares keys after their escapes', () => {
    assert.equal(covers(['a"b'], 'value', '{"a\\u0022b": 1}'), '1');
    assert.equal(covers(['__proto__', 'a'], 'value', '{"__proto__": {"a": 2}}'), '2');
  });

  it('takes the last of repeated keys, as the value does', () => {
    const text = '{"a": 1, "b": 2, "\\u0061": 3, "a": 4}';
    assert.equal(covers(['a'], 'value', text), '4');
    assert.deepEqual(documentOf(text).value, { a: 4, b: 2 });
    const problems = documentOf(text).syntaxErrors;
    assert.deepEqual(problems.map(({ code, pointer, data, range }) => [code, pointer, data.key, text.slice(range.start, range.end)]), [
      ['duplicate-key', '/a', 'a', '"\\u0061"'],
      ['duplicate-key', '/a', 'a', '"a"'],
    ]);
  });

  it('names at most a thousand repeated keys', () => {
    const problems = documentOf(`[${'{"a":1,"a":2},'.repeat(3000)}{}]`).syntaxErrors;
    assert.deepEqual([...new Set(problems.map(({ code }) => code))], ['duplicate-key']);
    assert.equal(problems.length, 1000);
  });

  it('allows one key in several objects', () => {
    assert.deepEqual(documentOf('[{"a":{"a":1}},{"a":2,"b":{"a":3}}]').syntaxErrors, []);
  });

  it('leads from an offset to the innermost value or key', () => {
    const { text, ranges } = readMarks('⟦⟧{⟦⟧"⟦⟧a"⟦⟧: [⟦⟧1⟦⟧, {⟦⟧"b": ⟦⟧"c"}⟦⟧]}⟦⟧ ⟦⟧');
    const found = ranges.map(({ start }) => documentOf(text).nodeAt(start));
    assert.deepEqual(found.map((node) => node && `${node.pointer} ${node.part}`), [
      ' value', '/a key', '/a key', ' value', '/a/0 value', '/a value', '/a/1/b key', '/a/1/b value', '/a value', undefined, undefined,
    ]);
  });

  it('is at a missing value right after its colon', () => {
    const text = '{"a": {"b":}}';
    assert.deepEqual(documentOf(text).nodeAt(11), { pointer: '/a/b', part: 'value' });
    assert.deepEqual(documentOf(text).rangeOf(pointerOf(['a', 'b']), 'value'), { start: 11, end: 11 });
  });

  it('is nowhere in a text without a value', () => {
    assert.equal(documentOf('').nodeAt(0), undefined);
    assert.equal(documentOf('').rangeOf(pointerOf([]), 'value'), undefined);
  });

  it('leaves a value that stands where a key is needed out of everything', () => {
    const document = documentOf('{"a": 1, {"b": [2]}, "c": 3}');
    assert.deepEqual(document.value, { a: 1, c: 3 });
    assert.equal(document.rangeOf(pointerOf(['b']), 'value'), undefined);
    assert.deepEqual(document.nodeAt(16), { pointer: '', part: 'value' });
  });

  it('leads to the member itself from inside of one whose key is repeated later', () => {
    const document = documentOf('{"a": {"b": 1}, "a": 2}');
    assert.deepEqual([6, 8, 12].map((offset) => document.nodeAt(offset)), [6, 8, 12].map(() => ({ pointer: '/a', part: 'value' })));
  });

  it('keeps __proto__ as a key, in clean and in broken texts', () => {
    for (const text of ['{"__proto__": {"x": 1}}', '{"__proto__": {"x": 1},}']) {
      const { value } = documentOf(text);
      assert.deepEqual(Object.keys(value ?? {}), ['__proto__']);
      assert.equal(Object.getPrototypeOf(value), Object.prototype);
    }
  });

  it('puts what was wrong with the bytes first', () => {
    const readErrors = [{ code: 'file-encoding', messageId: 'utf16', data: { encoding: 'UTF-16LE' }, range: { start: 0, end: 0 } }] as const;
    const { syntaxErrors } = new JsonDocument({ uri: 'file:///a.json', kind: 'definition', syntax: 'json', text: '[1,]', readErrors });
    assert.deepEqual(syntaxErrors.map(({ messageId }) => messageId), ['utf16', 'trailingComma']);
  });
});

describe('the depth of JSON', () => {
  const nested = (levels: number): string => '[{"a":'.repeat(levels / 2) + '1' + '}]'.repeat(levels / 2);

  it('reads 500 levels', () => {
    const document = documentOf(nested(500));
    assert.deepEqual(document.syntaxErrors, []);
    assert.deepEqual(document.value, JSON.parse(nested(500)));
  });

  for (const [name, text, at] of [
    ['502 levels', nested(502), 500 / 2 * 6],
    ['a million brackets', '['.repeat(1_000_000), 500],
    ['brackets that do not match', '{"a":'.repeat(10_000) + ']'.repeat(10_000), 500 * 5],
  ] as const) {
    it(`reads nothing of ${name}`, () => {
      const document = documentOf(text);
      assert.deepEqual(document.syntaxErrors, [{ code: 'nesting-depth', messageId: 'tooDeep', data: { limit: 500 }, range: { start: at, end: at + 1 } }]);
      assert.equal(document.value, undefined);
      assert.equal(document.nodeAt(0), undefined);
    });
  }

  it('does not count brackets in texts', () => {
    assert.deepEqual(documentOf(JSON.stringify('['.repeat(1000))).syntaxErrors, []);
  });
});
