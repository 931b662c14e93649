import assert from 'node:assert/strict';
import type { LeftFixes } from './fix-files.js';
import { tellOfFixes } from './tell-of-fixes.js';

const NONE: LeftFixes = { harmful: 0, elsewhere: 0, notWritable: 0 };

const CASES: readonly { readonly what: string; readonly files: number; readonly left: Partial<LeftFixes>; readonly told: readonly RegExp[] }[] = [
  { what: 'nothing had a fix', files: 0, left: {}, told: [/^Nothing was changed, since no problem has a fix that is asked for\.$/] },
  { what: 'everything was fixed', files: 1, left: {}, told: [/^3 problems fixed in 1 file\.$/] },
  { what: 'the only fix would do harm', files: 0, left: { harmful: 1 }, told: [/^Nothing was changed\.$/, /^1 problem left, since the fix would bring a new error\. /] },
  { what: 'some fixes were not made', files: 2, left: { harmful: 2, elsewhere: 1 }, told: [/^3 problems fixed in 2 files\.$/, /^2 problems left, since the fix would bring a new error\. /, /^1 problem left, since the fix changes a file that you did not name\. /] },
  { what: 'a file is not to be written', files: 0, left: { notWritable: 1 }, told: [/^Nothing was changed\.$/, /^1 problem left, since the file to change could not be read as it is, or not be written\.$/] },
];

describe('what fixes did', () => {
  for (const { what, files, left, told } of CASES) {
    it(`is told where ${what}`, () => {
      const lines = tellOfFixes({ problems: files === 0 ? 0 : 3, files, left: { ...NONE, ...left } });
      assert.equal(lines.length, told.length);
      for (const [index, line] of lines.entries()) assert.match(line, told[index] ?? /^$/);
    });
  }
});
