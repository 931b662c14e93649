import assert from 'node:assert/strict';
import { rulePageFile } from './rule-page-uri.js';

describe('rulePageFile', () => {
  const cases: readonly (readonly [path: string, file: string | undefined])[] = [
    ['/operation-summary-required.md', 'operation-summary-required.md'],
    ['/file-too-large.md', 'file-too-large.md'],
    ['/../package.json', undefined],
    ['/..%2fpackage.md', undefined],
    ['/rules/nested.md', undefined],
    ['/Upper.md', undefined],
    ['/-.md', undefined],
    ['/', undefined],
    ['', undefined],
  ];
  for (const [path, file] of cases) {
    it(`reads ${path === '' ? 'an empty path' : path} as ${file ?? 'no page'}`, () => {
      assert.equal(rulePageFile(path), file);
    });
  }
});
