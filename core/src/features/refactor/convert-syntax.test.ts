import assert from 'node:assert/strict';
import { placeAtCursor } from '../../testing/place-at-cursor.js';
import { changeOf, JSON_NAME, jsonPlace, offered, results, YAML_NAME, yamlPlace } from '../../testing/refactoring-at.js';

describe('convert', () => {
  it('writes YAML beside JSON', () => {
    const { newFiles, edits } = changeOf(jsonPlace('{ <|>"swagger": "2.0", "info": { "description": "a\\nb\\n", "version": "1.0", "x": [], "y": "no" } }'), 'convert');
    assert.deepEqual(edits, []);
    assert.deepEqual(newFiles, [{ uri: 'file:///connector/apiDefinition.swagger.yaml', text: 'swagger: "2.0"\ninfo:\n  description: |\n    a\n    b\n  version: "1.0"\n  x: []\n  "y": "no"\n' }]);
  });

  it('writes JSON beside YAML, and says that comments are lost', () => {
    const place = yamlPlace('# why\nswagger: "2.0"<|>\n');
    assert.equal(offered(place, 'convert').title, 'Write it in JSON, to apiDefinition.swagger.json (comments are lost)');
    assert.deepEqual(changeOf(place, 'convert').newFiles, [{ uri: 'file:///connector/apiDefinition.swagger.json', text: '{\n  "swagger": "2.0"\n}\n' }]);
  });

  const SETTINGS = '{\n  "apiDefinition": "src\\\\ApiDefinition.swagger.json", "script": "script.csx"\n}\n';
  for (const [what, files, cursor, fileName] of [
    ['YAML', { [JSON_NAME]: '{ <|>"swagger": "2.0" }\n' }, JSON_NAME, YAML_NAME],
    ['JSON', { [YAML_NAME]: 'swagger: "2.0"<|>\n' }, YAML_NAME, JSON_NAME],
  ] as const) {
    it(`converts to ${what} in its place, and settings follow`, () => {
      const settings = SETTINGS.replace('ApiDefinition.swagger.json', cursor);
      const place = placeAtCursor({ ...files, 'settings.json': settings });
      assert.equal(offered(place, 'convert.replace').title, `Convert it to ${what}: ${fileName} takes its place`);
      const { newFiles, removedFiles } = changeOf(place, 'convert.replace');
      assert.deepEqual(newFiles.map(({ uri }) => uri), [`file:///connector/${fileName}`]);
      assert.deepEqual(removedFiles, [`file:///connector/${cursor}`]);
      assert.deepEqual(results(place, 'convert.replace'), { 'settings.json': settings.replace(cursor, fileName) });
    });
  }

  it('comes back to the same value, there and back again', () => {
    const text = '{\n  "swagger": "2.0",\n  "info": { "title": "No", "version": "1.0", "description": "Yes: #1 \\u00e9\\n- two" },\n  "paths": { "/a": { "get": { "responses": { "200": { "description": "OK" } } } } }\n}';
    const [inYaml] = changeOf(jsonPlace(text.replace('{', '{<|>')), 'convert.replace').newFiles;
    const [back] = changeOf(yamlPlace(`<|>${inYaml?.text ?? ''}`), 'convert.replace').newFiles;
    assert.deepEqual(JSON.parse(back?.text ?? ''), JSON.parse(text));
  });

  it('leaves settings alone that name something else, or are broken', () => {
    for (const settings of ['{ "apiDefinition": "other.json" }', '{ "apiDefinition": 5 }', '[]', '{ "apiDefinition": "apiDefinition.swagger.json"']) {
      assert.deepEqual(changeOf(placeAtCursor({ [JSON_NAME]: '{<|>}', 'settings.json': settings }), 'convert.replace').edits, [], settings);
    }
  });

  it('is refused where the file is there', () => {
    assert.match(offered(placeAtCursor({ [JSON_NAME]: '{<|>}', [YAML_NAME]: '{}' }), 'convert').disabled ?? '', /there already/);
  });
});
