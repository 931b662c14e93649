import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byteLengthOf } from '../../documents/byte-length-of.js';
import { createDocument } from '../../documents/create-document.js';
import { lineIndexOf } from '../../documents/line-index-of.js';
import { changedRange } from '../../text/changed-range.js';
import type { JsonReading } from './json-reading.js';
import { NO_ROW } from '../tape/json-tape.js';
import { type JsonFoundation, readJson } from '../read-json.js';
import { rescan } from './rescan.js';
import { settledOffsets } from '../tape/tape-offsets.js';

const RUNS = { seed: 20_251_128, numRuns: 3000 } as const;

const key = fc.constantFrom('a', 'b', 'get', '/x/{y}', '~0', 'k"q', '\\', '200');
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, fc.constant(null), fc.boolean(), fc.integer(), fc.constantFrom('', 'text', 'a"b', '\\', '😀'), tie('array'), tie('object')),
  array: fc.array(tie('any'), { maxLength: 4 }),
  object: fc.dictionary(key, tie('any'), { maxKeys: 4, noNullPrototype: true }),
}));
const text = fc.tuple(fc.dictionary(key, value.object, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), fc.constantFrom('', 2, '\t'), fc.boolean()).map(([json, space, isCrLf]) => {
  const written = JSON.stringify(json, undefined, space);
  return isCrLf ? written.replaceAll('\n', '\r\n') : written;
});
const edit = fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.constantFrom('', 'x', '"', ',', '"z": 1,', '{}', '[1, {"q": []}]', '\\', ':', '}', '{', ' ', '\n', '"a": {"b": [true]}, ', '\ud83d', '\ude00', 'é'));

const anywhere = edit.chain(([, length, added]) => fc.tuple(fc.noBias(fc.integer({ min: 0, max: 1e6 })), fc.constant(length), fc.constant(added)));

const BREAKING = ['', '"', ',', ', ,', ':', '{', '}', ']', '/* x', '// y', "'", '\\q', 'tru', '"z" 1'] as const;
/** A text that may be broken in one place already. */
const brokenText = fc.tuple(text, fc.nat(), fc.constantFrom(...BREAKING)).map(([whole, place, added]) => {
  const at = place % (whole.length + 1);
  return whole.slice(0, at) + added + whole.slice(at);
});

describe('rescan', () => {
  it('gives the reading that reading all of the text gives, or leaves it to that', () => {
    const used = { clean: 0, broken: 0 };
    fc.assert(fc.property(brokenText, edit, (before, [place, length, added]) => {
      const after = edited(before, place, length, added);
      const { reading } = readJson(before);
      const again = reading.isBalanced ? rescan(after, reading, changedRange(before, after)) : undefined;
      if (again === undefined) return;
      used[reading.tape.errors.length + again.tape.errors.length === 0 ? 'clean' : 'broken']++;
      assert.deepEqual(settled(again), readJson(after).reading);
    }), { ...RUNS, numRuns: 6000 });
    assert.ok(used.clean > 100 && used.broken > 1000, JSON.stringify(used));
  });

  it('gives it for brackets that do not match, too', () => {
    const used = { broken: 0, mended: 0 };
    fc.assert(fc.property(fc.constantFrom(2, 4, '\t'), fc.boolean(), anywhere, anywhere, (space, isCrLf, first, second) => {
      const before = isCrLf ? LARGE(space).replaceAll('\n', '\r\n') : LARGE(space);
      const earlier = readJson(before);
      const broken = readAndCompare(edited(before, ...first), earlier);
      if (broken === undefined) return;
      if (!broken.reading.isBalanced) used.broken++;
      readAndCompare(edited(broken.reading.text.toString(), ...second), broken);
      if (readAndCompare(before, broken) !== undefined && !broken.reading.isBalanced) used.mended++;
    }), { ...RUNS, numRuns: 600 });
    assert.ok(used.broken > 50 && used.mended > 50, JSON.stringify(used));
  });

  it('shares the columns of the version before while somebody types in one value, and only then', () => {
    const first = readJson(LARGE(2)).reading;
    let reading = first;
    const type = (at: number, length: number, added: string): void => {
      const after = edited(reading.text.toString(), at, length, added);
      const again = rescan(after, reading, changedRange(reading.text, after));
      assert.ok(again !== undefined);
      assert.deepEqual(settled(again), readJson(after).reading);
      reading = again;
    };
    const text = first.text.toString();
    const inside = text.lastIndexOf('"object"') + 3;
    for (const [at, length, added] of [[inside, 0, 'x'], [inside + 1, 0, 'yz'], [inside, 3, ''], [inside, 2, '12'], [inside, 0, 'q']] as const) {
      type(at, length, added);
      assert.equal(reading.tape.offsets, first.tape.offsets);
    }
    const elsewhere = text.indexOf('"query"') + 2;
    type(elsewhere, 0, 'x');
    const { offsets } = reading.tape;
    assert.notEqual(offsets, first.tape.offsets);
    type(elsewhere, 0, 'y');
    assert.equal(reading.tape.offsets, offsets);
    type(elsewhere, 0, '", "z": "');
    assert.notEqual(reading.tape.offsets, offsets);
  });

  it('goes on from the last version whose brackets matched, however many came after it', () => {
    fc.assert(fc.property(text, fc.array(edit, { minLength: 2, maxLength: 6 }), (first, edits) => {
      let before = first;
      let document = createDocument({ ...INPUT, text: before, version: 0 });
      edits.forEach(([place, length, added], version) => {
        before = edited(before, place, length, added);
        const fresh = createDocument({ ...INPUT, text: before });
        document = createDocument({ ...INPUT, text: before, version }, undefined, document);
        assert.deepEqual(document.value, fresh.value);
        assert.deepEqual(document.syntaxErrors, fresh.syntaxErrors);
        assert.equal(byteLengthOf(document), byteLengthOf(fresh));
        const lines = lineIndexOf(document);
        for (const at of [0, place % (before.length + 1), before.length]) assert.deepEqual(lines.positionAt(at), lineIndexOf(fresh).positionAt(at));
      });
    }), { ...RUNS, numRuns: 600 });
  });
});

/** Enough lines for their indentation to say something. */
const LARGE = (space: number | string): string => JSON.stringify({
  info: { title: 'Contoso', tags: [] },
  paths: Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`/a${at}`, { get: { parameters: [{ name: 'q', in: 'query' }, { a: {} }], responses: { 200: { schema: { type: 'object', properties: { a: { x: 1 }, b: [[1], { c: null }] } } } } } }])),
}, undefined, space);

/** Versions share what is the same in both; this one does not. */
function settled(reading: JsonReading): JsonReading {
  return { ...reading, tape: { ...reading.tape, offsets: settledOffsets(reading.tape), edited: NO_ROW, growth: 0 } };
}

/** Undefined where all of it had to be read. */
function readAndCompare(text: string, earlier: JsonFoundation): JsonFoundation | undefined {
  const change = changedRange(earlier.reading.text, text);
  const whole = readJson(text);
  const again = readJson(text, { foundation: earlier, change });
  assert.deepEqual(settled(again.reading), whole.reading);
  const { balanced } = earlier;
  return balanced === undefined || rescan(text, balanced, changedRange(balanced.text, text)) === undefined ? undefined : again;
}

const INPUT = { uri: 'file:///a.json', kind: 'definition', syntax: 'json' } as const;

function edited(text: string, place: number, length: number, added: string): string {
  const at = place % (text.length + 1);
  return text.slice(0, at) + added + text.slice(at + length);
}

describe('changedRange', () => {
  it('says where two texts differ', () => {
    fc.assert(fc.property(fc.string({ maxLength: 9000 }), fc.nat(), fc.nat({ max: 9 }), fc.string({ maxLength: 3 }), (before, place, length, added) => {
      const at = place % (before.length + 1);
      const after = before.slice(0, at) + added + before.slice(at + length);
      const { start, end, newEnd } = changedRange(before, after);
      assert.equal(before.slice(0, start) + after.slice(start, newEnd) + before.slice(end), after);
      assert.ok(newEnd - start <= added.length && end >= start && newEnd >= start);
    }), RUNS);
  });

  it('tells long texts apart that differ at their ends', () => {
    const long = 'x'.repeat(10_000);
    assert.deepEqual(changedRange(long, `${long}y`), { start: 10_000, end: 10_000, newEnd: 10_001 });
    assert.deepEqual(changedRange(long, `y${long}`), { start: 0, end: 0, newEnd: 1 });
    assert.deepEqual(changedRange(long, long), { start: 10_000, end: 10_000, newEnd: 10_000 });
  });
});
