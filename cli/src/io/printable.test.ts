import assert from 'node:assert/strict';
import { jsonText, printable, printableLines } from './printable.js';

describe('printable', () => {
  for (const [name, text, expected] of [
    ['leaves ordinary texts alone', 'Größe: 1 #2 ## 3 [4] a::b', 'Größe: 1 #2 ## 3 [4] a::b'],
    ['spells out what moves the cursor, changes colours or ends the line', 'a\u001b[31m\r\n\u009b2Jb', 'a\\u001b[31m\\u000d\\u000a\\u009b2Jb'],
    ['spells out what reverses the reading direction', 'a\u202eb\u2066c\u061cd', 'a\\u202eb\\u2066c\\u061cd'],
    ['breaks commands of Azure Pipelines, TeamCity and GitHub', 'x ##vso[task.setvariable variable=a]b ##[error]c ##teamcity[d]', 'x \\u0023#vso[task.setvariable variable=a]b \\u0023#[error]c \\u0023#teamcity[d]'],
    ['breaks commands of GitHub at the start, where blanks do not count', '  ::stop-commands::x', '  \\u003a:stop-commands::x'],
  ] as const) it(name, () => { assert.equal(printable(text), expected); });

  it('keeps the lines of a text that has several', () => {
    assert.equal(printableLines('a\n::error::b\n\u001b'), 'a\n\\u003a:error::b\n\\u001b');
  });
});

describe('jsonText', () => {
  it('is the same value for whoever parses it, and harmless for a terminal and a build server', () => {
    const value = { 'a##vso[x]': ['\u001b\u009b\u202e##[error]', '\\##vso[y]', '###[z]', 'ü'] };
    const text = jsonText(value);
    assert.deepEqual(JSON.parse(text), value);
    assert.doesNotMatch(text, /[\u009b\u202e]|##\w*\[/);
    assert.match(text, /ü/);
  });
});
