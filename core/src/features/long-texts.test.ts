import assert from 'node:assert/strict';
import { TextDocument } from '../documents/text-document.js';
import { readShortForm } from './add-part/short-form.js';
import { brandColors } from './colors/brand-colors.js';
import { referenceIntoPath } from './symbols/reference-names.js';
import { namesDefinition, scriptOperationsInXml } from './symbols/solution-names.js';

/** As many as make a search that tries everything at each character take minutes. */
const many = (text: string): string => text.repeat(200_000 / text.length);
const solution = (text: string): TextDocument => new TextDocument({ uri: 'file:///s/customizations.xml', kind: 'solution', syntax: 'text', text });

describe('a long text in somebody else’s connector', () => {
  for (const [what, read, expected] of [
    ['connectors that do not end', () => scriptOperationsInXml(solution(many('<Connector>')), 'a.json'), []],
    ['a definition of blanks', () => namesDefinition(`<openapidefinition>${many(' ')}x<`, 'a.json'), false],
    ['a colour of blanks', () => brandColors(solution(`<iconbrandcolor>${many(' ')}<x`)), []],
    ['variables of a path that do not end', () => referenceIntoPath(`#/paths/${many('%7Ba')}`)?.variables, []],
    ['blanks in a new operation', () => readShortForm(`GET /a b${many(' ')}c`)?.path, '/a'],
    ['dots in a new operation', () => readShortForm(`GET /a b${many('.')}c`)?.path, '/a'],
  ] as const) {
    it(`is read in one pass: ${what}`, () => { assert.deepEqual(read(), expected); });
  }
});

describe('the XML of several connectors', () => {
  it('is told apart by the definition that each names', () => {
    const connector = (definition: string, id: string): string => `<Connector a="b"><openapidefinition>\n ${definition} </openapidefinition><scriptoperations>["${id}"]</scriptoperations></Connector>`;
    const text = `<Connectors>${connector('/Connector/a_openapidefinition.json', 'One')}${connector('/Connector/b_openapidefinition.json', 'Two')}</Connectors>`;
    assert.deepEqual(scriptOperationsInXml(solution(text), 'b_openapidefinition.json').map(({ operationId }) => operationId), ['Two']);
  });
});
