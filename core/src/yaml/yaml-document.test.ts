import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import type { ConnectorDocument, NodePart } from '../documents/connector-document.js';
import { createDocument } from '../documents/create-document.js';
import { pointerOf, type PointerSegment } from '../pointer.js';
import { anyObject } from '../testing/change-model.js';
import { readMarks } from '../testing/marked-problems.js';
import { yamlSupport } from './index.js';

const RUNS = { seed: 20_250_103, numRuns: 300 } as const;
const documentOf = (text: string): ConnectorDocument => yamlSupport.createDocument({ uri: 'file:///a.yaml', kind: 'definition', syntax: 'yaml', text });

function covers(text: string, path: readonly PointerSegment[], part: NodePart): string | undefined {
  const range = documentOf(text).rangeOf(pointerOf(path), part);
  return range === undefined ? undefined : text.slice(range.start, range.end);
}

const TEXT = `a: &x
  b: 1 # one
  'c': |
    text
    more

200: "ok"
e:
f: *x
g: {h: [1, 'two']}
i:
- j: 2

- k
l:
  <<: *x
  b: 5
`;

describe('the values of YAML', () => {
  it('are those of JSON', () => {
    assert.deepEqual(documentOf(TEXT).syntaxErrors, []);
    assert.equal(JSON.stringify(documentOf(TEXT).value), JSON.stringify({
      200: 'ok', a: { b: 1, c: 'text\nmore\n' }, e: null, f: { b: 1, c: 'text\nmore\n' }, g: { h: [1, 'two'] }, i: [{ j: 2 }, 'k'], l: { c: 'text\nmore\n', b: 5 },
    }));
  });

  it('follow the core schema of YAML 1.2', () => {
    const text = 'a: yes\nb: 0o17\nc: 0x1F\nd: 1_000\ne: ~\nf: TRUE\ng: 2001-01-01\nh: 1e3\ni: !!str 12\nj: 12:30\n';
    assert.deepEqual(documentOf(text).value, { a: 'yes', b: 15, c: 31, d: '1_000', e: null, f: true, g: '2001-01-01', h: 1000, i: '12', j: '12:30' });
  });

  it('have the keys as they are written', () => {
    assert.deepEqual(documentOf('200: a\n1.0: b\ntrue: c\nnull: d\n"e": f\n&k key: 1\n*k : 2\n').value, { 200: 'a', '1.0': 'b', true: 'c', null: 'd', e: 'f', key: 2 });
  });

  it('keep __proto__ as a key', () => {
    const { value } = documentOf('__proto__:\n  a: 1\n');
    assert.deepEqual(Object.keys(value ?? {}), ['__proto__']);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  });

  it('merge in order: own keys first, then the first of several sources', () => {
    assert.deepEqual(documentOf('- &a {x: 1, y: 1}\n- &b {y: 2, z: 2}\n- <<: [*a, *b]\n  z: 3\n').value, [{ x: 1, y: 1 }, { y: 2, z: 2 }, { x: 1, y: 1, z: 3 }]);
  });

  it('are those that the library gives', () => {
    const options = fc.record({ indent: fc.constantFrom(2, 4), indentSeq: fc.boolean(), collectionStyle: fc.constantFrom<'any' | 'flow'>('any', 'flow') });
    fc.assert(fc.property(anyObject, options, (json, style) => {
      const text = stringify(json, style);
      assert.deepEqual(documentOf(text).syntaxErrors, []);
      assert.deepEqual(documentOf(text).value, parse(text));
    }), RUNS);
  });
});

describe('the places of YAML values', () => {
  it('lead from a pointer to the value and its key', () => {
    assert.equal(covers(TEXT, ['a'], 'value'), TEXT.slice(8, TEXT.indexOf('\n\n200')));
    assert.equal(covers(TEXT, ['a', 'c'], 'key'), "'c'");
    assert.equal(covers(TEXT, ['a', 'c'], 'value'), '|\n    text\n    more');
    assert.equal(covers(TEXT, ['200'], 'key'), '200');
    assert.equal(covers(TEXT, ['200'], 'value'), '"ok"');
    assert.equal(covers(TEXT, ['e'], 'value'), '');
    assert.equal(covers(TEXT, ['g', 'h', 1], 'value'), "'two'");
    assert.equal(covers(TEXT, ['i'], 'value'), '- j: 2\n\n- k');
    assert.equal(covers(TEXT, ['i', 0], 'key'), undefined);
    assert.equal(covers(TEXT, ['x'], 'value'), undefined);
    assert.equal(covers(TEXT, ['i', 2], 'value'), undefined);
  });

  it('are at the alias for what an alias or a merge brings in', () => {
    assert.equal(covers(TEXT, ['f'], 'key'), 'f');
    assert.equal(covers(TEXT, ['f', 'b'], 'key'), '*x');
    assert.equal(covers(TEXT, ['f', 'b'], 'value'), '*x');
    assert.equal(covers(TEXT, ['l', 'c'], 'value'), '*x');
    assert.equal(covers(TEXT, ['l', 'b'], 'value'), '5');
  });

  it('lead from an offset to the innermost value or key', () => {
    const { text, ranges } = readMarks('# x\n⟦⟧a⟦⟧:⟦⟧\n  - ⟦⟧b: ⟦⟧[1, ⟦⟧2]\n⟦⟧  - <<: ⟦⟧{c: 1}⟦⟧\n⟦⟧');
    const found = ranges.map(({ start }) => documentOf(text).nodeAt(start));
    assert.deepEqual(found.map((node) => node && `${node.pointer} ${node.part}`), [
      '/a key', ' value', ' value', '/a/0/b key', '/a/0/b value', '/a/0/b/1 value', '/a value', '/a/1 value', undefined, undefined,
    ]);
  });

  it('are those of JSON, where the text is JSON', () => {
    fc.assert(fc.property(anyObject, fc.constantFrom(0, 2), (json, space) => {
      const text = JSON.stringify(json, undefined, space);
      const [yaml, expected] = [documentOf(text), createDocument({ uri: 'file:///a.json', kind: 'definition', syntax: 'json', text })];
      assert.deepEqual(yaml.value, expected.value);
      for (let offset = 0; offset <= text.length; offset++) {
        const node = expected.nodeAt(offset);
        assert.deepEqual(yaml.nodeAt(offset), node);
        if (node !== undefined) assert.deepEqual(yaml.rangeOf(node.pointer, node.part), expected.rangeOf(node.pointer, node.part));
      }
    }), { ...RUNS, numRuns: 100 });
  });
});

describe('hostile YAML', () => {
  const tooDeep = (at: number) => [{ code: 'nesting-depth', messageId: 'tooDeep', data: { limit: 500 }, range: { start: at, end: at + 1 } }];
  const steps = Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`);

  for (const [name, text, at] of [
    ['10,000 brackets', '['.repeat(10_000), 500],
    ['10,000 dashes on one line', '- '.repeat(10_000), 500 * 2],
    ['nested objects in brackets', '{a: '.repeat(10_000), 500 * 4],
  ] as const) {
    it(`is not read beyond 500 levels: ${name}`, () => {
      assert.deepEqual(documentOf(text).syntaxErrors, tooDeep(at));
      assert.equal(documentOf(text).value, undefined);
    });
  }

  it('is not read beyond 500 levels: 2,000 levels of indentation', () => {
    assert.deepEqual(documentOf(steps.join('\n')).syntaxErrors.map(({ messageId }) => messageId), ['tooDeep']);
    assert.deepEqual(documentOf(steps.slice(0, 499).join('\n')).syntaxErrors, []);
  });

  it('does not unfold aliases into billions of values', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 10; level++) lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
    const document = documentOf(lines.join('\n'));
    assert.deepEqual(document.syntaxErrors.map(({ messageId }) => messageId), ['yamlTooManyAliases']);
    assert.equal(document.value, undefined);
  });

  it('does not get too deep through aliases', () => {
    const lines = ['a0: &a0 [x]', ...Array.from({ length: 600 }, (_, level) => `a${level + 1}: &a${level + 1} [*a${level}]`)];
    assert.deepEqual(documentOf(lines.join('\n')).syntaxErrors.map(({ messageId }) => messageId), ['tooDeep']);
  });

  it('never throws, and keeps ranges inside of the text', () => {
    const piece = fc.constantFrom('a', 'b: ', 'c:d', '"e"', '- ', '? ', ': ', '\n', '\n  ', '\n    ', '[', ']', '{', '}', ', ', '"', "'", '|', '>', '&x ', '*x', '!t ', '# c', '---\n', '...\n', '%YAML 1.1\n', '<<: ', '\t', '\uFEFF', '@');
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      const document = documentOf(text);
      for (const { range } of document.syntaxErrors) assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length, JSON.stringify(range));
      for (let offset = 0; offset <= text.length; offset++) {
        const node = document.nodeAt(offset);
        const range = node === undefined ? undefined : document.rangeOf(node.pointer, node.part);
        assert.ok(node === undefined || (range !== undefined && range.end <= text.length));
      }
    }), { ...RUNS, numRuns: 3000 });
  });
});
