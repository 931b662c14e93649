import assert from 'node:assert/strict';
import { placeAtCursor, projectOfTexts } from '../../testing/place-at-cursor.js';
import { foldingRangesOf } from './folding.js';
import { documentLinksOf, placeOfReference } from './links.js';
import { selectionRangesAt } from './selection.js';

function documentOf(name: string, text: string): { readonly project: ReturnType<typeof projectOfTexts>; readonly document: ReturnType<typeof projectOfTexts>['documents'][number] } {
  const project = projectOfTexts({ [name]: text });
  const [document] = project.documents;
  if (document === undefined) throw new Error(`${name} is no document`);
  return { project, document };
}

describe('foldingRangesOf', () => {
  const CASES: readonly (readonly [name: string, text: string, folds: readonly string[]])[] = [
    ['apiDefinition.swagger.json', '{\n  "a": [\n    1\n  ],\n  "b": {"c": 1}\n}\n', ['{…}', '[…]']],
    ['apiDefinition.swagger.yaml', 'a:\n  b: 1\nc: {d: 1}\ne:\n- 1\nf: [\n  1\n]\n', ['a…]', 'a…1', 'e…1', '[…]']],
    ['apiDefinition.swagger.json', '{"a": {', []],
    ['script.csx', 'class A\n{\n}\n', []],
  ];
  for (const [name, text, folds] of CASES) {
    it(`folds ${JSON.stringify(text)}`, () => {
      const found = foldingRangesOf(documentOf(name, text).document).map(({ range }) => `${text.charAt(range.start)}…${text.charAt(range.end - 1)}`);
      assert.deepEqual(found, folds);
    });
  }
});

describe('selectionRangesAt', () => {
  const CASES: readonly (readonly [name: string, text: string, steps: readonly string[]])[] = [
    ['apiDefinition.swagger.json', '{"a": {"b": "c<|>d"}}', ['cd', '"cd"', '"b": "cd"', '{"b": "cd"}', '"a": {"b": "cd"}', '{"a": {"b": "cd"}}']],
    ['apiDefinition.swagger.json', '{"a<|>b": 1}', ['ab', '"ab"', '"ab": 1', '{"ab": 1}']],
    ['apiDefinition.swagger.yaml', 'a:\n  - b: c<|>\n', ['c', 'b: c', '- b: c', 'a:\n  - b: c', 'a:\n  - b: c\n']],
    ['script.csx', 'x<|>', ['x']],
  ];
  for (const [name, text, steps] of CASES) {
    it(`grows from ${JSON.stringify(text)}`, () => {
      const { document, offset } = placeAtCursor({ [name]: text });
      const found = selectionRangesAt(document, offset).map(({ start, end }) => document.text.slice(start, end));
      assert.deepEqual(found, steps);
    });
  }
});

describe('documentLinksOf', () => {
  const CASES: readonly (readonly [name: string, text: string, links: readonly string[]])[] = [
    ['apiDefinition.swagger.json', '{"info": {"contact": {"url": "https://contoso.example/help"}}, "definitions": {"A": {"allOf": [{"$ref": "#/definitions/A"}], "example": {"href": "https://contoso.example"}}}, "externalDocs": {"url": "see the help"}}', [
      'page https://contoso.example/help', 'place #/definitions/A',
    ]],
    ['apiDefinition.swagger.yaml', 'x-ms-connector-metadata:\n  - propertyName: Website\n    propertyValue: https://contoso.example\n', ['page https://contoso.example']],
    ['settings.json', '{"apiDefinition": "apiDefinition.swagger.json", "icon": "./art/my icon.png", "script": "../script.csx", "apiProperties": "C:\\\\apiProperties.json", "environment": "icon.png"}', [
      'file apiDefinition.swagger.json: file:///connector/apiDefinition.swagger.json', 'file ./art/my icon.png: file:///connector/art/my%20icon.png',
    ]],
    ['settings.json', '{"script": "/etc/passwd", "icon": "a/../../b", "apiDefinition": "file:///etc/passwd"}', []],
  ];
  for (const [name, text, links] of CASES) {
    it(`finds links in ${JSON.stringify(text.slice(0, 60))}`, () => {
      const { project, document } = documentOf(name, text);
      assert.deepEqual(documentLinksOf(project, document).map((link) => `${link.kind} ${text.slice(link.range.start, link.range.end)}${link.kind === 'file' ? `: ${link.uri}` : ''}`), links);
    });
  }

  it('finds the place of a reference', () => {
    const text = '{"definitions": {"A": {}}}';
    const { document } = documentOf('apiDefinition.swagger.json', text);
    const range = placeOfReference(document, '#/definitions/A');
    assert.deepEqual([text.slice(range?.start, range?.end), placeOfReference(document, '#/definitions/B')], ['"A"', undefined]);
  });
});
