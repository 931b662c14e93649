import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { createDocument } from '../documents/create-document.js';
import { anyObject } from '../testing/change-model.js';
import { projectOfTexts } from '../testing/place-at-cursor.js';
import { yamlSupport } from '../yaml/index.js';
import { compareConnectors } from './compare-connectors.js';
import { inStyleOf } from './in-style-of.js';
import { rewriteValue } from './rewrite-value.js';
import { isSameValue } from './same-value.js';

const FOLDER = 'connector-remote:/Test/Contoso';

/** The text of a definition with the value of `value`, written like `model`. */
function styled(value: unknown, model: string, name = 'apiDefinition.swagger.json'): string | undefined {
  const project = projectOfTexts({ 'apiDefinition.swagger.json': JSON.stringify(value) });
  return inStyleOf(project, projectOfTexts({ [name]: model }), FOLDER, yamlSupport).documents[0]?.text;
}

const LOCAL = `{
    "swagger": "2.0",
    "info": { "version": "1.0", "title": "Things" },
    "tags": ["a", "b"],
    "paths": {}
}
`;

const ROWS: readonly (readonly [name: string, value: unknown, expected: string])[] = [
  ['nothing but the order', { paths: {}, tags: ['a', 'b'], info: { title: 'Things', version: '1.0' }, swagger: '2.0' }, LOCAL],
  ['a value', { swagger: '2.0', info: { version: '1.0', title: 'Other' }, tags: ['a', 'b'], paths: {} }, LOCAL.replace('Things', 'Other')],
  ['a key that the model lacks', { swagger: '2.0', host: 'a.example', info: { version: '1.0', title: 'Things' }, tags: ['a', 'b'], paths: {} }, LOCAL.replace('"2.0",', '"2.0",\n    "host": "a.example",')],
  ['a key that it lacks', { swagger: '2.0', tags: ['a', 'b'], paths: {} }, LOCAL.replace(/ +"info".*\n/, '')],
  ['an item that it lacks', { swagger: '2.0', info: { version: '1.0', title: 'Things' }, tags: ['b'], paths: {} }, LOCAL.replace('"a", ', '')],
];

describe('inStyleOf', () => {
  for (const [name, value, expected] of ROWS) it(`keeps all but ${name}`, () => { assert.equal(styled(value, LOCAL), expected); });

  for (const broken of ['', '{ "swagger": ', '{ "a": 1, "a": 2 }', '[]', 'null']) {
    it(`writes JSON of its own where the other state is ${broken === '' ? 'empty' : broken}`, () => {
      assert.deepEqual(JSON.parse(styled({ swagger: '2.0', a: 3 }, broken) ?? ''), { swagger: '2.0', a: 3 });
    });
  }

  it('writes YAML like YAML, with its comments', () => {
    const yaml = "# Things\nswagger: '2.0'\ninfo:\n  title: Things # shown\n  version: '1.0'\n";
    assert.equal(styled({ info: { version: '1.1', title: 'Things' }, swagger: '2.0' }, yaml, 'apiDefinition.swagger.yaml'), yaml.replace("'1.0'", "'1.1'"));
  });

  it('leaves out, or writes, what holds nothing as the other state does', () => {
    const connector = (properties: unknown) => projectOfTexts({ 'apiDefinition.swagger.json': '{}', 'apiProperties.json': JSON.stringify({ properties }) });
    const model = connector({ capabilities: [], publisher: 'Contoso' });
    const project = inStyleOf(connector({ policyTemplateInstances: [], publisher: 'Contoso' }), model, FOLDER);
    assert.equal(project.documents[1]?.text, model.documents[1]?.text);
  });

  it('writes the parts of a solution', () => {
    const part = { uri: 'file:///s/new_a_policytemplateinstances.json', kind: 'properties', part: 'policyTemplateInstances' } as const;
    const model = (text: string) => ({ files: { id: 's', folder: 'file:///s', layout: 'solution', name: 'new_a', documents: [part] }, documents: [createDocument({ uri: part.uri, kind: 'properties', syntax: 'json', text })] } as const);
    const written = (properties: unknown, text: string) => {
      const project = projectOfTexts({ 'apiDefinition.swagger.json': '{}', 'apiProperties.json': JSON.stringify({ properties }) });
      return inStyleOf(project, model(text), FOLDER).documents[1];
    };
    const policies = [{ templateId: 'setheader' }];
    assert.deepEqual([written({ policyTemplateInstances: policies }, '[]')?.uri, written({ policyTemplateInstances: policies }, '[]')?.value], [`${FOLDER}/new_a_policytemplateinstances.json`, policies]);
    const other = inStyleOf(projectOfTexts({ 'apiDefinition.swagger.json': '{}', 'apiProperties.json': '{"properties":{"connectionParameters":{"a":{}}}}' }), model('[]'), FOLDER);
    assert.deepEqual(other.files.documents.map(({ part: name }) => name), [undefined, 'policyTemplateInstances', 'connectionParameters']);
    assert.deepEqual([written({}, JSON.stringify(policies))?.value, written({}, 'null')?.value], [[], null]);
  });

  it('keeps every value, and changes nothing', () => {
    const runs = { seed: 20_261_128, numRuns: 300 };
    fc.assert(fc.property(anyObject, anyObject, fc.boolean(), (value, other, isYaml) => {
      const model = createDocument({ uri: 'file:///a', kind: 'definition', syntax: isYaml ? 'yaml' : 'json', text: isYaml ? stringify(other) : JSON.stringify(other, undefined, 2) }, yamlSupport);
      const text = rewriteValue(model, value);
      assert.ok(text !== undefined && isSameValue(createDocument({ uri: 'file:///a', kind: 'definition', syntax: model.syntax, text }, yamlSupport).value, value), text);
    }), runs);
    fc.assert(fc.property(anyObject, anyObject, (value, other) => {
      const project = projectOfTexts({ 'apiDefinition.swagger.json': JSON.stringify(value) });
      assert.deepEqual(compareConnectors(project, inStyleOf(project, projectOfTexts({ 'apiDefinition.swagger.json': JSON.stringify(other, undefined, 2) }), FOLDER)), []);
    }), runs);
  });
});
