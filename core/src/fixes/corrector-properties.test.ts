import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { ConnectorDocument } from '../documents/connector-document.js';
import { createDocument } from '../documents/create-document.js';
import { anyChanges, anyObject, ChangeModel, type PlannedChange } from '../testing/change-model.js';
import { applyEdits } from '../text/text-edit.js';
import { yamlSupport } from '../yaml/index.js';
import { createCorrector } from './create-corrector.js';

const RUNS = { seed: 20_250_102, numRuns: 1500 } as const;

const jsonText = fc.tuple(anyObject, fc.constantFrom<string | number>('', 1, 2, 4, '\t'), fc.constantFrom('', '\uFEFF'), fc.constantFrom('\n', '\r\n'))
  .map(([value, space, mark, lineBreak]) => ({ value, text: mark + JSON.stringify(value, undefined, space).replaceAll('\n', lineBreak) }));

const yamlText = fc.record({
  value: anyObject,
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom<'any' | 'flow'>('any', 'any', 'flow'),
  quotes: fc.constantFrom<'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE'>('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  endsWithBreak: fc.boolean(),
  mark: fc.constantFrom('', '\uFEFF'),
}).map(({ value, indent, indentSeq, collectionStyle, quotes, lineBreak, endsWithBreak, mark }) => {
  const written = stringify(value, { indent, indentSeq, collectionStyle, defaultStringType: quotes, lineWidth: 0 });
  return { value, text: mark + (endsWithBreak ? written : written.trimEnd()).replaceAll('\n', lineBreak) };
});

function documentOf(syntax: 'json' | 'yaml', text: string): ConnectorDocument {
  return createDocument({ uri: `file:///a.${syntax}`, kind: 'definition', syntax, text }, yamlSupport);
}

/** After the edits the text has the value that the same changes make of the value itself, in the same order. */
function assertSameAsModel(syntax: 'json' | 'yaml', text: string, value: unknown, changes: readonly PlannedChange[]): void {
  const before = documentOf(syntax, text);
  assert.deepEqual(before.value, value);
  const corrector = createCorrector(before);
  const model = new ChangeModel(value);
  for (const change of changes) model.apply(change, corrector);
  assert.deepEqual(corrector.edits(), corrector.edits());
  const after = documentOf(syntax, applyEdits(text, corrector.edits()));
  assert.deepEqual(after.syntaxErrors, [], after.text);
  assert.equal(JSON.stringify(after.value), JSON.stringify(model.result()), after.text);
  if (text.includes('\r\n')) assert.ok(!/[^\r]\n/.test(after.text), after.text);
}

describe('corrections compared with a model', () => {
  it('of JSON', () => {
    fc.assert(fc.property(jsonText, anyChanges, ({ text, value }, changes) => {
      assertSameAsModel('json', text, value, changes);
    }), RUNS);
  });

  it('of YAML', () => {
    fc.assert(fc.property(yamlText, anyChanges, ({ text, value }, changes) => {
      assertSameAsModel('yaml', text, value, changes);
    }), RUNS);
  });

  it('that only add take nothing away', () => {
    fc.assert(fc.property(jsonText, anyChanges, ({ text, value }, changes) => {
      const corrector = createCorrector(documentOf('json', text));
      const model = new ChangeModel(value);
      for (const change of changes) if (change.kind.startsWith('insert') || change.kind === 'append') model.apply(change, corrector);
      for (const { range } of corrector.edits()) assert.equal(text.slice(range.start, range.end).trim(), '');
    }), RUNS);
  });

  it('of broken texts have edits that fit', () => {
    const cut = fc.tuple(fc.oneof(jsonText.map(({ text }) => ['json', text] as const), yamlText.map(({ text }) => ['yaml', text] as const)), fc.nat(), fc.nat({ max: 6 }), anyChanges);
    fc.assert(fc.property(cut, ([[syntax, whole], place, length, changes]) => {
      const at = place % whole.length;
      const text = whole.slice(0, at) + whole.slice(at + length);
      const before = documentOf(syntax, text);
      fc.pre(before.value !== undefined);
      const corrector = createCorrector(before);
      const model = new ChangeModel(before.value);
      for (const change of changes) model.apply(change, corrector);
      for (const { range } of corrector.edits()) assert.ok(range.start <= range.end && range.end <= text.length);
      assert.doesNotThrow(() => applyEdits(text, corrector.edits()));
    }), RUNS);
  });
});
