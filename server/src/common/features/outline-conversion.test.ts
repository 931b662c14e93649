import assert from 'node:assert/strict';
import { type ConnectorDocument, createDocument, type OffsetRange, outlineOfDocument } from '@connector-workbench/core';
import type { DocumentSymbol } from 'vscode-languageserver';
import { DocumentPositions } from '../diagnostics/document-positions.js';
import { OutlineConversion } from './outline-conversion.js';

const URI = 'file:///w/apiDefinition.swagger.json';

const TEXT = JSON.stringify({
  swagger: '2.0',
  info: { title: 'Contacts', version: '1.0' },
  paths: {
    '/contacts': { get: { operationId: 'ListContacts', parameters: [{ $ref: '#/parameters/Page' }, { name: 'area', in: 'query', type: 'string' }], responses: { 200: { description: 'OK' } } } },
    '/contacts/{id}': { get: { operationId: 'GetContact', parameters: [{ name: 'id', in: 'path', type: 'string' }], responses: { 200: { description: 'OK' } } } },
  },
  parameters: { Page: { $ref: '#/parameters/Number' }, Number: { name: 'page', in: 'query', type: 'integer' } },
  definitions: {
    Contact: { type: 'object', properties: { name: { type: 'string', title: 'Name' }, group: { type: 'object', properties: { id: { type: 'string' } } } } },
    Group: { type: 'object', properties: { members: { type: 'array' } } },
  },
}, null, 2);

/** What somebody types, one after the other. */
const EDITS: readonly (readonly [what: string, search: string, replacement: string])[] = [
  ['a letter', '"title": "Contacts"', '"title": "All contacts"'],
  ['a line above everything', '"swagger"', '\n  "swagger"'],
  ['a name', '"Contact": {', '"Person": {'],
  ['a line between a key and its value', '"Person": {', '"Person":\n    {'],
  ['another line break between them', '"Person":\n    {', '"Person": \n   {'],
  ['no line break there, and as many characters', '"Person": \n   {', '"Person":     {'],
  ['blanks between a key and its value', '"Group": {', '"Group":    {'],
  ['an operation onto one line with its neighbour', '},\n    "/contacts/{id}"', '}, "/contacts/{id}"'],
  ['what an operation refers to', '"name": "page"', '"name": "pageNumber"'],
  ['the target of what it refers to', '#/parameters/Number', '#/parameters/Size'],
  ['a target that was missing', '"Number": {', '"Size": {'],
  ['a property', '"members": {', '"people": {'],
  ['a bracket too few', '"responses": {', '"responses": '],
  ['the bracket again', '"responses": ', '"responses": {'],
  ['another order', '"Group"', '"Zebra": {}, "Group"'],
];

describe('OutlineConversion', () => {
  const positions = new DocumentPositions();
  const services = {
    rangeOf: (document: ConnectorDocument, range: OffsetRange) => positions.rangeOf(document, range),
    locationOf: (document: ConnectorDocument, range: OffsetRange) => ({ uri: document.uri, range: positions.rangeOf(document, range) }),
    clientUri: (uri: string) => uri,
  };

  function next(text: string, before?: ConnectorDocument): ConnectorDocument {
    return createDocument({ uri: URI, kind: 'definition', syntax: 'json', text, version: (before?.version ?? 0) + 1 }, undefined, before);
  }

  function convert(conversion: OutlineConversion, document: ConnectorDocument): ReturnType<OutlineConversion['of']> {
    const files = { id: 'c', folder: 'file:///w', layout: 'paconn', name: 'w', documents: [{ uri: URI, kind: 'definition' }] } as const;
    return conversion.of(outlineOfDocument({ files, documents: [document] }, document), document);
  }

  for (const asTrees of [true, false]) {
    it(`answers the same with what it kept as without, as ${asTrees ? 'trees' : 'lists'}`, () => {
      const kept = new OutlineConversion(services, asTrees);
      let document = next(TEXT);
      convert(kept, document);
      for (const [what, search, replacement] of EDITS) {
        assert.ok(document.text.includes(search), what);
        document = next(document.text.replace(search, () => replacement), document);
        assert.deepEqual(convert(kept, document), convert(new OutlineConversion(services, asTrees), next(document.text)), what);
      }
    });
  }

  it('makes again only what an edit concerns', () => {
    const kept = new OutlineConversion(services, true);
    const before = next(TEXT);
    const made = convert(kept, before);
    const again = convert(kept, next(TEXT.replace('"Name"', '"Full name"'), before));
    const childrenOf = (symbols: ReturnType<OutlineConversion['of']>, ...path: readonly string[]): unknown =>
      path.reduce<DocumentSymbol[]>((level, name) => (level.find((symbol) => symbol.name === name)?.children ?? []), symbols as DocumentSymbol[]);
    for (const path of [['ListContacts'], ['GetContact'], ['Definitions', 'Group']]) assert.equal(childrenOf(again, ...path), childrenOf(made, ...path));
    assert.notEqual(childrenOf(again, 'Definitions', 'Contact'), childrenOf(made, 'Definitions', 'Contact'));
  });
});
