import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Node, parseTree } from 'jsonc-parser';
import { pointerOf, type PointerSegment, valueAt } from '../pointer.js';
import { JsonDocument } from './json-document.js';

const documentOf = (text: string): JsonDocument => new JsonDocument({ uri: 'file:///a.json', kind: 'definition', syntax: 'json', text });
const RUNS = { seed: 20_250_101, numRuns: 400 } as const;

const key = fc.oneof(fc.constantFrom('a', 'b', 'get', '/x/{y}', '~0', '__proto__', 'toString', '', '200'), fc.string({ maxLength: 6, unit: 'binary' }));
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 5 }, fc.constant(null), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), key, tie('array'), tie('object')),
  array: fc.array(tie('any'), { maxLength: 5 }),
  object: fc.dictionary(key, tie('any'), { maxKeys: 5, noNullPrototype: true }),
})).any;
const indent = fc.constantFrom<string | number>('', 1, 2, 4, '\t');
/** Well-formed texts as people and programs write them. */
const text = fc.tuple(value, indent, fc.constantFrom('', '\uFEFF'), fc.boolean()).map(([json, space, mark, isCrLf]) => {
  const written = JSON.stringify(json, undefined, space);
  return mark + (isCrLf ? written.replaceAll('\n', '\r\n') : written);
});
const rubbish = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', "'", '\\', '\n', ' ', '//', '/*', 'nul', '1', '-', '.', 'e', '\u00A0', '\0', '\t', '\uD800', ';');
/** Texts with a few characters too many, too few or wrong. */
const broken = fc.tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), rubbish), { minLength: 1, maxLength: 4 })).map(([start, changes]) => (
  changes.reduce((result, [place, length, added]) => {
    const at = place % (result.length + 1);
    return result.slice(0, at) + added + result.slice(at + length);
  }, start)
));

function parseStrictly(source: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(source.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
}

describe('JSON compared with other parsers', () => {
  it('gives the values of JSON.parse', () => {
    fc.assert(fc.property(text, (source) => {
      const document = documentOf(source);
      assert.deepEqual(document.syntaxErrors, []);
      assert.deepEqual(document.value, parseStrictly(source)?.value);
    }), RUNS);
  });

  it('makes the same values from its tape', () => {
    // Text after the root is an error that leaves the root alone.
    fc.assert(fc.property(text, (source) => {
      const document = documentOf(`${source} ,`);
      assert.deepEqual(document.syntaxErrors.map(({ messageId }) => messageId), ['extraText']);
      assert.deepEqual(document.value, parseStrictly(source)?.value);
    }), RUNS);
  });

  it('has an error exactly where JSON.parse throws', () => {
    fc.assert(fc.property(broken, (source) => {
      const errors = documentOf(source).syntaxErrors.filter(({ code }) => code === 'syntax-error');
      assert.equal(errors.length === 0, parseStrictly(source) !== undefined);
    }), { ...RUNS, numRuns: 8000 });
  });

  it('has the positions of jsonc-parser', () => {
    fc.assert(fc.property(text, (source) => {
      const document = documentOf(source);
      // That parser takes a BOM for an error, so it gets a blank instead.
      const root = parseTree(source.replace(/^\uFEFF/, ' '));
      for (const [path, node] of nodesOf(root)) assertSamePlace(document, path, node);
    }), RUNS);
  });

  it('finds each node again from its first and last character', () => {
    fc.assert(fc.property(text, (source) => {
      const document = documentOf(source);
      for (const [path, node] of nodesOf(parseTree(source.replace(/^\uFEFF/, ' ')))) {
        if (node.length > 0) assert.deepEqual(document.nodeAt(node.offset), { pointer: pointerOf(path), part: 'value' });
        if (node.length > 0) assert.deepEqual(document.nodeAt(node.offset + node.length - 1), { pointer: pointerOf(path), part: 'value' });
      }
    }), RUNS);
  });
});

describe('JSON that is broken', () => {
  it('never throws, and keeps values, pointers and ranges together', () => {
    fc.assert(fc.property(fc.oneof(broken, fc.string({ unit: fc.oneof(rubbish, fc.constantFrom('a', '5', 'é', '“')), maxLength: 40 })), (source) => {
      const document = documentOf(source);
      for (const { range } of document.syntaxErrors) assert.ok(range.start >= 0 && range.start <= range.end && range.end <= source.length);
      for (const path of pathsOf(document.value)) {
        const range = document.rangeOf(pointerOf(path), 'value');
        assert.ok(range !== undefined, pointerOf(path));
        assert.ok(range.start <= range.end && range.end <= source.length);
        assert.notEqual(valueAt(document.value, pointerOf(path)), undefined);
      }
      for (let offset = 0; offset <= source.length; offset++) {
        const node = document.nodeAt(offset);
        assert.ok(node === undefined || document.rangeOf(node.pointer, node.part) !== undefined);
      }
    }), { ...RUNS, numRuns: 3000 });
  });

  it('keeps the rest of an indented file when one bracket is lost', () => {
    const operation = (id: number) => ({ get: { operationId: `Get${id}`, parameters: [{ name: 'a', in: 'query' }], responses: { 200: { schema: { type: 'object' } } } } });
    const json = { swagger: '2.0', paths: Object.fromEntries(Array.from({ length: 30 }, (_, id) => [`/p${id}`, operation(id)])), definitions: { A: {}, B: { type: 'string' } } };
    const source = JSON.stringify(json, undefined, 2);
    const brackets = [...source.matchAll(/[{}[\]]/g)].map(({ index }) => index).filter((index) => index > 0 && index < source.length - 1);
    for (const at of brackets) {
      const { value: found } = documentOf(source.slice(0, at) + source.slice(at + 1));
      const paths = Object.keys(valueAt(found, pointerOf(['paths'])) ?? {});
      assert.ok(paths.length >= 29, `${paths.length} paths are left without the bracket at ${at}`);
      assert.ok(valueAt(found, pointerOf(['definitions', 'B'])) !== undefined, `no definitions without the bracket at ${at}`);
    }
  });
});

function assertSamePlace(document: JsonDocument, path: readonly PointerSegment[], node: Node): void {
  assert.deepEqual(document.rangeOf(pointerOf(path), 'value'), { start: node.offset, end: node.offset + node.length });
  const keyNode = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  const expected = keyNode === undefined ? undefined : { start: keyNode.offset, end: keyNode.offset + keyNode.length };
  assert.deepEqual(document.rangeOf(pointerOf(path), 'key'), expected);
}

function nodesOf(node: Node | undefined, path: readonly PointerSegment[] = []): readonly (readonly [readonly PointerSegment[], Node])[] {
  if (node === undefined) return [];
  const children = (node.children ?? []).flatMap((child, index) => (
    child.type === 'property' ? nodesOf(child.children?.[1], [...path, String(child.children?.[0]?.value)]) : nodesOf(child, [...path, index])
  ));
  return [[path, node], ...children];
}

function pathsOf(json: unknown, path: readonly PointerSegment[] = []): readonly (readonly PointerSegment[])[] {
  if (json === undefined) return [];
  if (typeof json !== 'object' || json === null) return [path];
  const children = Array.isArray(json) ? json.flatMap((item, index) => pathsOf(item, [...path, index])) : Object.entries(json).flatMap(([name, member]) => pathsOf(member, [...path, name]));
  return [path, ...children];
}
