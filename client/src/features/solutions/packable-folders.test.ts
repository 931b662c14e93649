import assert from 'node:assert/strict';
import { packableFolders } from './packable-folders.js';

describe('packableFolders', () => {
  const cases: readonly (readonly [what: string, marks: readonly string[], connectors: readonly string[], folders: readonly string[]])[] = [
    ['what our unpack wrote, without what it keeps of the archive', ['/w/delivery/connector.solution.json', '/w/delivery/solution/solution.xml'], [], ['/w/delivery']],
    ['an archive that any tool unpacked', ['/w/export/solution.xml'], [], ['/w/export']],
    ['what pac unpacked', ['/w/unpacked/Other/Solution.xml'], [], ['/w/unpacked']],
    ['a project that pac cloned', ['/w/project/src/Other/Solution.xml'], [], ['/w/project', '/w/project/src']],
    ['the folder of a connector, once', ['/w/a/solution.xml'], ['/w/orders', '/w/orders'], ['/w/a', '/w/orders']],
    ['nothing', [], [], []],
  ];
  for (const [what, marks, connectors, folders] of cases) {
    it(`finds ${what}`, () => { assert.deepEqual(packableFolders(marks, connectors), folders); });
  }
});
