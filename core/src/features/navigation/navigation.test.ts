import assert from 'node:assert/strict';
import { fileNameOf } from '../../project/uri-path.js';
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
