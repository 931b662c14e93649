import assert from 'node:assert/strict';
import { detectProjects } from '@connector-workbench/core';
import { MemoryFileSystem } from '../testing/memory-file-system.js';
import { rejection } from '../testing/rejection.js';
import { definitionText } from '../testing/deployment-fixture.js';
import type { LocalConnector } from './local-connector.js';
import { readLocalConnector } from './read-local-connector.js';

async function read(files: Readonly<Record<string, string>>): Promise<LocalConnector> {
  const fileSystem = new MemoryFileSystem(Object.fromEntries(Object.entries(files).map(([name, text]) => [`file:///w/${name}`, text])));
  const [project] = detectProjects([...fileSystem.files.keys()], (uri) => fileSystem.text(uri));
  assert.ok(project);
  return await readLocalConnector(fileSystem, project);
}

describe('readLocalConnector', () => {
  it('reads all files of a folder', async () => {
    const local = await read({ 'apiDefinition.swagger.json': `\uFEFF${definitionText()}`, 'apiProperties.json': '{"properties":{"a":1},"b":2}', 'icon.png': 'icon', 'script.csx': '// x' });
    assert.deepEqual([local.title, local.description, local.apiProperties], ['Contacts', 'All contacts.', { properties: { a: 1 }, b: 2 }]);
    assert.equal(local.definitionText, definitionText());
    assert.deepEqual([local.files.icon?.name, local.files.script?.name, local.files.definition.name], ['icon.png', 'script.csx', 'apiDefinition.swagger.json']);
    assert.equal(Buffer.from(local.files.definition.bytes).toString(), `\uFEFF${definitionText()}`);
  });

  it('reads a definition alone', async () => {
    const local = await read({ 'apiDefinition.swagger.json': definitionText() });
    assert.deepEqual([local.apiProperties, local.files.icon, local.files.script], [{ properties: {} }, undefined, undefined]);
  });

  it('reads YAML as the JSON it means', async () => {
    const local = await read({ 'apiDefinition.swagger.yaml': 'swagger: "2.0"\ninfo: &i\n  title: Contacts\ncopy: *i\n' });
    assert.deepEqual(JSON.parse(local.definitionText), { swagger: '2.0', info: { title: 'Contacts' }, copy: { title: 'Contacts' } });
  });

  it('puts the parts of a solution together', async () => {
    const local = await read({
      'Connector/c_a_openapidefinition.json': definitionText(), 'Connector/c_a_connectionparameters.json': '{"token":{}}', 'Connector/c_a_policytemplateinstances.json': 'null',
      'Connector/c_a_connectionparametersets.json': '', 'Connector/c_a_customcodeblobcontent.csx': '// x',
    });
    assert.deepEqual(local.apiProperties, { properties: { connectionParameters: { token: {} } } });
    assert.deepEqual(JSON.parse(Buffer.from(local.files.properties.bytes).toString()), local.apiProperties);
    assert.equal(local.files.script?.name, 'c_a_customcodeblobcontent.csx');
  });

  const broken: readonly (readonly [title: string, files: Readonly<Record<string, string>>, reason: RegExp])[] = [
    ['JSON that ends too early', { 'apiDefinition.swagger.json': definitionText().slice(0, -2) }, /apiDefinition\.swagger\.json is not valid JSON/],
    ['a trailing comma', { 'apiDefinition.swagger.json': '{"info":{"title":"T"},}' }, /not valid JSON/],
    ['properties that are no JSON', { 'apiDefinition.swagger.json': definitionText(), 'apiProperties.json': '{' }, /apiProperties\.json is not valid JSON/],
    ['properties that are no object', { 'apiDefinition.swagger.json': definitionText(), 'apiProperties.json': '[]' }, /apiProperties\.json holds no object/],
    ['YAML with a tab', { 'apiDefinition.swagger.yaml': 'info:\n\ttitle: T\n' }, /not valid YAML/],
    ['no title', { 'apiDefinition.swagger.json': '{"swagger":"2.0","info":{}}' }, /no info\.title/],
    ['an empty file', { 'apiDefinition.swagger.json': '' }, /not valid JSON/],
    ['no definition', { 'apiProperties.json': '{"properties":{}}' }, /no definition/],
  ];
  for (const [title, files, reason] of broken) {
    it(`refuses ${title}`, async () => {
      assert.match((await rejection(read(files), 'local-files-invalid')).userMessage, reason);
    });
  }

  it('takes a repeated key, as the service does', async () => {
    assert.equal((await read({ 'apiDefinition.swagger.json': '{"info":{"title":"A"},"info":{"title":"B"}}' })).title, 'B');
  });
});
