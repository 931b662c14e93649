import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createDocument } from '../../documents/create-document.js';
import type { ConnectorDocument, DocumentKind } from '../../documents/connector-document.js';
import { syntaxOf } from '../../documents/syntax-of.js';
import { brandColors, writeColor } from './brand-colors.js';

const document = (name: string, kind: DocumentKind, text: string): ConnectorDocument => createDocument({ uri: `file:///c/${name}`, kind, syntax: syntaxOf(name), text });
const properties = (value: unknown): ConnectorDocument => document('apiProperties.json', 'properties', JSON.stringify({ properties: { iconBrandColor: value } }));

const inShort = (of: ConnectorDocument): readonly string[] => brandColors(of).map(({ range, color: { red, green, blue } }) => `${of.text.slice(range.start, range.end)} ${red},${green},${blue}`);

describe('brandColors', () => {
  const cases: readonly (readonly [title: string, document: ConnectorDocument, expected: readonly string[]])[] = [
    ['a colour', properties('#0078d4'), ['#0078d4 0,120,212']],
    ['three digits', properties('#07D'), ['#07D 0,119,221']],
    ['digits alone', properties('0078D4'), ['0078D4 0,120,212']],
    ['the name of a colour', properties('blue'), []],
    ['a number', properties(5), []],
    ['nothing', properties(''), []],
    ['a colour elsewhere', document('apiProperties.json', 'properties', '{ "iconBrandColor": "#0078d4" }'), []],
    ['a colour of another file', document('settings.json', 'settings', '{ "properties": { "iconBrandColor": "#0078d4" } }'), []],
    ['a file that is cut off', document('apiProperties.json', 'properties', '{ "properties": { "iconBrandColor": "#0078d4'), ['#0078d4 0,120,212']],
    ['the connectors of a solution', document('customizations.xml', 'solution', '<a><iconbrandcolor>#ff0000</iconbrandcolor></a><iconbrandcolor> #0F0 </iconbrandcolor><iconbrandcolor></iconbrandcolor>'), ['#ff0000 255,0,0', '#0F0 0,255,0']],
  ];
  for (const [title, of, expected] of cases) {
    it(`reads ${title}`, () => { assert.deepEqual(inShort(of), expected); });
  }
});

describe('writeColor', () => {
  const cases: readonly (readonly [before: string, expected: string])[] = [['#ABCDEF', '#00FF7F'], ['#abcdef', '#00ff7f'], ['#aBcdef', '#00ff7f'], ['#123456', '#00ff7f'], ['07D', '#00FF7F'], ['', '#00ff7f']];
  for (const [before, expected] of cases) {
    it(`writes ${expected} in the place of ${JSON.stringify(before)}`, () => { assert.equal(writeColor({ red: 0, green: 255, blue: 127 }, before), expected); });
  }

  it('writes what is read as the same colour', () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(fc.property(part, part, part, fc.constantFrom('#ABC', '#abc'), (red, green, blue, before) => {
      assert.deepEqual(brandColors(properties(writeColor({ red, green, blue }, before))).map(({ color }) => color), [{ red, green, blue }]);
    }), { seed: 1 });
  });

  it('keeps to what there is', () => { assert.equal(writeColor({ red: -4, green: 300, blue: 0.4 }, ''), '#00ff00'); });
});
