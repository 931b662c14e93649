import assert from 'node:assert/strict';
import { detectProjects } from '@connector-workbench/core';
import { localNamesOf } from './local-names.js';

const CASES: readonly (readonly [what: string, files: readonly string[], names: ReturnType<typeof localNamesOf>])[] = [
  ['what a folder calls them', ['api.swagger.json', 'apiProperties.json', 'code.csx', 'logo.png'], { definition: 'api.swagger.json', properties: 'apiProperties.json', script: 'code.csx', icon: 'logo.png' }],
  ['names with percent signs', ['100%25.swagger.json', 'a%2520b.png'], { definition: '100%.swagger.json', icon: 'a%20b.png' }],
  ['nothing where the definition is YAML', ['apiDefinition.swagger.yaml'], undefined],
  ['nothing for a part of a solution', ['a_openapidefinition.json'], undefined],
  ['nothing for one of several definitions', ['a.swagger.json', 'b.swagger.json'], undefined],
];

describe('localNamesOf', () => {
  for (const [what, files, names] of CASES) {
    it(`is ${what}`, () => {
      const [project] = detectProjects(files.map((file) => `file:///w/${file}`), () => undefined);
      assert.ok(project !== undefined);
      assert.deepEqual(localNamesOf(project), names);
    });
  }
});
