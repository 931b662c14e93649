import assert from 'node:assert/strict';
import { completionsAt } from '../../testing/completion-text.js';
import { placeAtCursor } from '../../testing/place-at-cursor.js';
import { describeCompletion } from './describe-completion.js';

/** What an editor shows of the proposal of a label; undefined where there is no more than the proposal itself says. */
function described(files: Readonly<Record<string, string>>, label: string): string | undefined {
  const subject = completionsAt(files).find((item) => item.label === label)?.subject;
  return subject === undefined ? undefined : describeCompletion(subject, placeAtCursor(files).index);
}

const inJson = (inner: string): Readonly<Record<string, string>> => ({
  'apiDefinition.swagger.json': `{
  "paths": { "/a/{id}": { "get": { "operationId": "GetItem", "summary": "Get an item", "parameters": [{ "name": "id", "in": "path", "type": "string", "x-ms-summary": "ID" }] } } },
  "parameters": { "Top": { "name": "top", "in": "query", "type": "integer" } }, "responses": { "Failed": { "description": "It failed." } },
  "definitions": { "Item": { "type": "object", "properties": { "name": { "type": "string", "x-ms-summary": "Name" } } }${inner} }`,
});
const inYaml = (inner: string): Readonly<Record<string, string>> => ({
  'apiDefinition.swagger.yaml': `paths:\n  /a/{id}:\n    get: { operationId: GetItem, summary: Get an item, parameters: [{ name: id, in: path, type: string, x-ms-summary: ID }] }\ndefinitions:\n  Item: { type: object, properties: { name: { type: string, x-ms-summary: Name } } }\n${inner}`,
});

describe('describeCompletion', () => {
  const CASES: readonly (readonly [what: string, files: Readonly<Record<string, string>>, label: string, says: RegExp | undefined])[] = [
    ['a definition as a table', inJson(', "B": { "$ref": "<|>" } }'), 'Item', /^Definition `Item`\n\n\*object\*\n\n\| Property .*\n.*\n\| `name` \| string \| Name \|/],
    ['a shared parameter', inJson('}, "paths": { "/b": { "parameters": [{ "$ref": "<|>" }] } }'), 'Top', /^Shared parameter `Top`\n\n`top` · query, integer, optional/],
    ['an operation as its card', inJson('}, "x-ms-capabilities": { "testConnection": { "operationId": "<|>" } }'), 'GetItem', /^\*\*Get an item\*\* · action · `GET \/a\/\{id\}`\n\n\| Input/],
    ['no keys', inJson(', "B": { "<|>" } }'), 'type', undefined],
    ['a definition of YAML', inYaml('  B:\n    $ref: <|>\n'), 'Item', /^Definition `Item`\n\n\*object\*\n\n\| Property/],
    ['an operation of YAML', inYaml('  B:\n    x-ms-dynamic-values:\n      operationId: <|>\n'), 'GetItem', /^\*\*Get an item\*\* · action/],
    ['an operation in a script', { ...inJson('}'), 'script.csx': 'class Script : ScriptBase { bool Is() => this.Context.OperationId == "<|>"; }' }, 'GetItem', /^\*\*Get an item\*\*/],
  ];
  for (const [what, files, label, says] of CASES) {
    it(`shows ${what}`, () => {
      const text = described(files, label);
      if (says === undefined) assert.equal(text, undefined);
      else assert.match(text ?? '', says);
    });
  }

  it('says nothing of what is gone by now', () => {
    const { index } = placeAtCursor({ 'apiDefinition.swagger.json': '{<|>}' });
    assert.deepEqual([describeCompletion({ kind: 'operation', name: 'Gone' }, index), describeCompletion({ kind: 'reference', name: '#/definitions/Gone' }, index)], ['', '']);
  });
});
