import assert from 'node:assert/strict';
import { createDocument } from '../../documents/create-document.js';
import { indexOf } from '../../index/index-of.js';
import type { ConnectorProject, ProjectFile } from '../../project/connector-project.js';
import { CURSOR } from '../../testing/place-at-cursor.js';
import { hover } from '../hover/hover.js';
import type { FeaturePlace } from '../feature-place.js';
import { complete } from './complete.js';

const DEFINITION = '{ "paths": { "/a": { "get": { "operationId": "GetItem", "parameters": [{ "name": "key", "in": "header", "type": "string" }] } } } }';

/** A place in a part of apiProperties that a solution keeps in a file of its own; its neighbour holds what connections have. */
function placeIn(part: NonNullable<ProjectFile['part']>, marked: string): FeaturePlace {
  const texts: readonly (readonly [suffix: string, kind: 'definition' | 'properties', text: string, part?: ProjectFile['part']])[] = [
    ['openapidefinition', 'definition', DEFINITION],
    [part.toLowerCase(), 'properties', marked.replace(CURSOR, ''), part],
    ...(part === 'connectionParameters' ? [] : [['connectionparameters', 'properties', '{ "api_key": { "type": "securestring" } }', 'connectionParameters'] as const]),
  ];
  const uriOf = (suffix: string): string => `file:///solution/Connector/con_${suffix}.json`;
  const documents = texts.map(([suffix, kind, text]) => createDocument({ uri: uriOf(suffix), kind, syntax: 'json', text }));
  const project: ConnectorProject = {
    files: { id: 'con', folder: 'file:///solution/Connector', layout: 'solution', name: 'con', documents: texts.map(([suffix, kind, , each]) => ({ uri: uriOf(suffix), kind, ...(each === undefined ? {} : { part: each }) })) },
    documents,
  };
  const document = documents[1];
  if (document === undefined) throw new Error('The part is missing');
  return { project, document, index: indexOf(project), offset: marked.indexOf(CURSOR) };
}

const CASES: readonly (readonly [part: NonNullable<ProjectFile['part']>, marked: string, first: string])[] = [
  ['connectionParameters', '{ "<|>" }', 'api_key'],
  ['connectionParameters', '{ "token": { "type": "<|>" } }', 'string'],
  ['connectionParameterSets', '{ "<|>" }', 'uiDefinition'],
  ['connectionParameterSets', '{ "values": [{ "name": "a", "parameters": { "k": { "<|>" } } }] }', 'type'],
  ['policyTemplateInstances', '[ <|> ]', 'dynamichosturl'],
  ['policyTemplateInstances', '[{ "templateId": "setheader", "parameters": { "x-ms-apimTemplate-operationName": ["<|>"] } }]', 'GetItem'],
  ['policyTemplateInstances', '[{ "templateId": "setheader", "parameters": { "x-ms-apimTemplateParameter.value": "@connectionParameters(\'<|>\')" } }]', 'api_key'],
];

describe('completion and hover in the parts of a solution', () => {
  for (const [part, marked, first] of CASES) {
    it(`offer ${first} in ${part}: ${marked}`, () => {
      const [item] = [...complete(placeIn(part, marked))].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
      assert.equal(item?.label, first);
    });
  }

  it('explain what the parts name', () => {
    assert.match(hover(placeIn('policyTemplateInstances', '[{ "templateId": "setheader", "parameters": { "x-ms-apimTemplateParameter.value": "@headers(\'k<|>ey\')" } }]'))?.markdown ?? '', /A header of the request\.\n\n`key` · header, string, optional/);
    assert.match(hover(placeIn('connectionParameters', '{ "api<|>_key": { "type": "securestring" } }'))?.markdown ?? '', /connection parameter, securestring/);
  });
});
