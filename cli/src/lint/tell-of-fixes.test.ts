import assert from 'node:assert/strict';
import { createDocument, type Problem } from '@connector-workbench/core';
import { leftFixes, type LeftFixes } from './fix-files.js';
import { tellOfFixes } from './tell-of-fixes.js';

const NONE: LeftFixes = { harmful: 0, elsewhere: 0, notWritable: 0, unfinished: 0, proposed: 0 };

const CASES: readonly { readonly what: string; readonly files: number; readonly problems?: number; readonly left: Partial<LeftFixes>; readonly told: readonly RegExp[] }[] = [
  { what: 'nothing had a fix', files: 0, left: {}, told: [/^Nothing was changed, since no problem has a fix\.$/] },
  { what: 'there are only proposals', files: 0, left: { proposed: 2 }, told: [/^Nothing was changed\.$/, /^2 problems left with a proposal that may change the meaning\. --fix-suggestions makes/] },
  { what: 'everything was fixed', files: 1, left: {}, told: [/^3 problems fixed in 1 file\.$/] },
  { what: 'the only fix would do harm', files: 0, left: { harmful: 1 }, told: [/^Nothing was changed\.$/, /^1 problem left, since the fix would bring a new error\. /] },
  { what: 'some fixes were not made', files: 2, left: { harmful: 2, elsewhere: 1 }, told: [/^3 problems fixed in 2 files\.$/, /^2 problems left, since the fix would bring a new error\. /, /^1 problem left, since the fix changes a file that you did not name\. /] },
  { what: 'a file is not to be written', files: 0, left: { notWritable: 1 }, told: [/^Nothing was changed\.$/, /^1 problem left, since the file to change could not be read as it is, or not be written\.$/] },
  { what: 'fixes undo each other', files: 0, left: { unfinished: 2 }, told: [/^Nothing was changed\.$/, /^2 problems left that fixes bring up again: /] },
  { what: 'the passes ran out on the way', files: 1, left: { unfinished: 1 }, told: [/^3 problems fixed in 1 file\.$/, /^1 problem left that fixes bring up again: /] },
  { what: 'fixes brought up as many problems as they mended', files: 1, problems: 0, left: {}, told: [/^1 file changed, and as many problems are there as before/] },
];

const URI = 'file:///w/apiDefinition.swagger.json';
const OTHER = 'file:///w/apiProperties.json';

function problemWith(kind: 'safe' | 'suggestion', uri = URI): Problem {
  return { uri: URI, rule: 'a', severity: 'warning', messageId: 'm', data: {}, pointer: createDocument({ uri, kind: 'definition', syntax: 'json', text: '0' }).nodeAt(0)?.pointer ?? assert.fail(), part: 'value', fixable: kind, fixes: () => [{ kind, title: 'a', uri, apply: () => undefined }] };
}

describe('what fixes did', () => {
  for (const { what, files, problems = files === 0 ? 0 : 3, left, told } of CASES) {
    it(`is told where ${what}`, () => {
      const lines = tellOfFixes({ problems, files, left: { ...NONE, ...left } });
      assert.equal(lines.length, told.length);
      for (const [index, line] of lines.entries()) assert.match(line, told[index] ?? /^$/);
    });
  }

  it('counts what could be fixed and is there all the same', () => {
    const documents = [URI, OTHER].map((uri) => createDocument({ uri, kind: 'definition', syntax: 'json', text: '{}' }));
    const outcome = { project: { files: { id: 'w', folder: 'file:///w', layout: 'paconn', name: 'w', documents: [] }, documents }, failures: [], harmful: 1 } as const;
    const problems = [problemWith('safe'), problemWith('safe'), problemWith('suggestion'), problemWith('safe', OTHER)];
    assert.deepEqual(leftFixes(problems, [URI], 'safe', outcome), { harmful: 1, elsewhere: 1, notWritable: 0, unfinished: 1, proposed: 1 });
    assert.deepEqual(leftFixes(problems, [URI, OTHER], 'suggestions', outcome), { harmful: 1, elsewhere: 0, notWritable: 0, unfinished: 3, proposed: 0 });
  });
});
