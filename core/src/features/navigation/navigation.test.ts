import assert from 'node:assert/strict';
import { fileNameOf } from '../../project/uri-path.js';
import { placeAtCursor } from '../../testing/place-at-cursor.js';
import { placeInNames } from '../../testing/sample-of-names.js';
import type { FeaturePlace } from '../feature-place.js';
import { type DeclarationTarget, definitionsAt } from './definition.js';
import { highlightsAt, implementationsAt, type NamedPlace, referencesAt } from './references.js';
import { typeDefinitionsAt } from './type-definition.js';

/** `file: name in the beginning of what is declared`. */
function shown({ document: { uri, text }, name, whole }: DeclarationTarget): string {
  return `${fileNameOf(uri).split('.')[0] ?? ''}: ${text.slice(name.start, name.end)} in ${text.slice(whole.start, whole.end).replaceAll(/\s+/g, ' ').slice(0, 30)}`;
}

function places(found: readonly NamedPlace[]): readonly string[] {
  return found.map(({ document: { uri, text }, range, role, use }) => `${fileNameOf(uri).split('.')[0] ?? ''}: ${text.slice(range.start, range.end)} (${use})${role === 'declaration' ? ' *' : ''}`);
}

type Case = readonly [around: string, expected: readonly string[]];

function check(name: string, answer: (place: FeaturePlace) => readonly string[], cases: readonly Case[]): void {
  describe(name, () => {
    for (const [around, expected] of cases) it(around, () => { assert.deepEqual(answer(placeInNames(around)), expected); });
  });
}

check('definitionsAt', (place) => definitionsAt(place).map(shown), [
  ['"testConnection": { "operationId": "|ListGroups"', ['apiDefinition: ListGroups in "get": { "operationId": "ListG']],
  ['"scriptOperations": ["AddC|ontact"', ['apiDefinition: AddContact in "post": { "operationId": "AddC']],
  ['OperationId == "AddContact|"', ['apiDefinition: AddContact in "post": { "operationId": "AddC']],
  ['"schema": { "$ref": "#/definitions/|Contact"', ['apiDefinition: Contact in "Contact": { "type": "object",']],
  ['"schema": { "$ref": "|#/definitions/Contact"', ['apiDefinition: Contact in "Contact": { "type": "object",']],
  ['"/v2/{|groupId}"', ['apiDefinition: groupId in { "name": "groupId", "in": "pa']],
  ['"parameterReference": "|area"', ['apiDefinition: area in { "name": "area", "in": "query', 'apiDefinition: area in { "name": "area", "in": "query']],
  ["@connectionParameters('si|te')", ['apiProperties: site in "site": { "type": "string" }']],
  ['"set|header"', []],
]);

/** A list whose items have their properties in several parts. */
const ANSWERS = (call: string): string => `{
  "paths": {
    "/lists": { "get": { "operationId": "GetLists", "responses": { "200": { "$ref": "#/responses/Lists" } } } },
    "/items": { "get": { "operationId": "GetItems", "parameters": [{ "name": "list", "in": "query", "type": "string", ${call} }], "responses": {} } }
  },
  "responses": { "Lists": { "description": "OK", "schema": { "$ref": "#/definitions/Page" } } },
  "definitions": {
    "Page": { "properties": { "value": { "type": "array", "items": { "allOf": [{ "$ref": "#/definitions/Base" }, { "properties": { "owner": { "$ref": "#/definitions/Owner" } } }] } } } },
    "Base": { "type": "object", "required": ["id", "lost"], "discriminator": "kind", "properties": { "id": { "type": "string" }, "kind": { "type": "string" }, "next": { "$ref": "#/definitions/Base" } } },
    "Owner": { "properties": { "mail": { "type": "string" } } }
  }
}`;

describe('definitionsAt of properties', () => {
  const inValues = (member: string): string => ANSWERS(`"x-ms-dynamic-values": { "operationId": "GetLists", "value-collection": "value", ${member} }`);
  const inList = (member: string): string => ANSWERS(`"x-ms-dynamic-list": { "operationId": "GetLists", ${member} }`);
  const CASES: readonly (readonly [text: string, name: string | undefined])[] = [
    [inValues('"value-path": "i<|>d"'), '"id" in "id": { "type": "string" }'],
    [inValues('"value-title": "owner/<|>mail"'), '"mail" in "mail": { "type": "string" }'],
    [inValues('"value-title": "owner.mail<|>"'), '"mail" in "mail": { "type": "string" }'],
    [inValues('"value-title": "<|>owner"'), '"owner" in "owner": { "$ref": "#/definiti'],
    [inValues('"value-title": "next/next/k<|>ind"'), '"kind" in "kind": { "type": "string" }'],
    [inValues('"value-title": "go<|>ne"'), undefined],
    [inList('"itemsPath": "va<|>lue"'), '"value" in "value": { "type": "array", "i'],
    [inList('"itemsPath": "value", "itemTitlePath": "i<|>d"'), '"id" in "id": { "type": "string" }'],
    [inList('"itemsPath": "gone", "itemTitlePath": "i<|>d"'), undefined],
    [inList('"operationId": "Gone", "itemsPath": "va<|>lue"'), undefined],
    [ANSWERS('"x-ms-dynamic-schema": { "operationId": "GetLists", "value-path": "va<|>lue" }'), '"value" in "value": { "type": "array", "i'],
    [ANSWERS('"type": "string"').replace('["id"', '["i<|>d"'), '"id" in "id": { "type": "string" }'],
    [ANSWERS('"type": "string"').replace('"lost"', '"lo<|>st"'), undefined],
    [ANSWERS('"type": "string"').replace('"discriminator": "', '"discriminator": "<|>'), '"kind" in "kind": { "type": "string" }'],
  ];
  for (const [text, expected] of CASES) {
    it(`${/.{24}<\|>.{8}/.exec(text)?.[0] ?? ''} → ${expected ?? 'nothing'}`, () => {
      const found = definitionsAt(placeAtCursor({ 'apiDefinition.swagger.json': text })).map(shown);
      assert.deepEqual(found.map((each) => each.replace('apiDefinition: ', '')), expected === undefined ? [] : [expected]);
    });
  }

  it('follows schemas that contain themselves to an end', () => {
    const text = '{ "definitions": { "A": { "required": ["b<|>"], "allOf": [{ "$ref": "#/definitions/A" }], "items": { "$ref": "#/definitions/A" } } } }';
    assert.deepEqual(definitionsAt(placeAtCursor({ 'apiDefinition.swagger.json': text })), []);
  });

  it('leads there in YAML, too', () => {
    const text = 'definitions:\n  A:\n    required:\n      - na<|>me\n    properties:\n      name:\n        type: string\n';
    assert.deepEqual(definitionsAt(placeAtCursor({ 'apiDefinition.swagger.yaml': text })).map(shown), ['apiDefinition: name in name: type: string']);
  });
});

check('referencesAt without declarations', (place) => places(referencesAt(place, { includeDeclaration: false })), [
  ['"operationId": "|AddContact"', ['apiProperties: AddContact (scriptOperations)', 'apiProperties: AddContact (policy Route request)', 'script: AddContact (script)']],
]);

check('highlightsAt', (place) => places(highlightsAt(place)), [
  ['"scriptOperations": ["|AddContact"', ['apiProperties: AddContact (scriptOperations)', 'apiProperties: AddContact (policy Route request)']],
  ['"tags": ["Peo|ple"]', ['apiDefinition: People (tag) *', 'apiDefinition: People (tag in GET /groups/{groupId}/contacts)']],
]);

check('implementationsAt', (place) => places(implementationsAt(place)), [
  ['"operationId": "|AddContact"', ['script: AddContact (script)']],
  ['"operationId": "|ListContacts"', []],
]);

check('typeDefinitionsAt', (place) => typeDefinitionsAt(place).map(shown), [
  ['"name": "|body"', ['apiDefinition: "Contact" in "Contact": { "type": "object",']],
  ['"|members": {', ['apiDefinition: "Contact" in "Contact": { "type": "object",']],
  ['"description": "O|K", "schema": { "type"', ['apiDefinition: "Group" in "Group": { "type": "object", "']],
  ['"name": "|region"', []],
  ['"|swagger"', []],
]);
