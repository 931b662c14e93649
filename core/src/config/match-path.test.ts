import assert from 'node:assert/strict';
import { matchPath, matchPointer } from './match-path.js';

describe('matchPath', () => {
  const cases: readonly (readonly [glob: string, fits: readonly string[], others: readonly string[]])[] = [
    ['*.json', ['a.json', 'b/c.json'], ['a.yaml', 'a.json.bak']],
    ['contacts/*.json', ['contacts/a.json'], ['contacts/b/a.json', 'x/contacts/a.json']],
    ['./contacts/**', ['contacts/a.json', 'contacts/b/a.json'], ['contacts', 'other/a.json']],
    ['**/api*.{json,yaml}', ['apiProperties.json', 'a/b/api.yaml'], ['a/b/api.yml']],
    ['a?c/x', ['abc/x'], ['ac/x', 'a/c/x']],
    ['a+(b).json', ['a+(b).json'], ['aab.json']],
    ['{a', ['{a', 'a'].slice(1), ['b']],
    ['a}b,c', ['a}b,c'], ['ab']],
    ['{a,b{c,d}*}/**/x', ['a/x', 'bd1/y/z/x'], ['b/x', 'a/y']],
    ['{,a}b', ['b', 'c/ab'], ['aab']],
    ['a/**', ['a/', 'a/b/c'], ['a']],
    ['.\\contacts\\**', ['contacts/a.json'], ['other/a.json']],
    ['?.json', ['\u{1f600}.json'], ['ab.json']],
  ];
  for (const [glob, fits, others] of cases) {
    it(glob, () => {
      assert.deepEqual([...fits, ...others].filter(matchPath(glob)), fits);
    });
  }
});

describe('a pattern made to take long', () => {
  const patterns: readonly (readonly [what: string, fits: (text: string) => boolean, text: string])[] = [
    ['with many stars', matchPath(`${'*a'.repeat(40)}b`), 'a'.repeat(2000)],
    ['over many folders', matchPath(`${'**/'.repeat(40)}b`), 'a/'.repeat(1000)],
    ['with choices in choices', matchPath(`${'{a,'.repeat(500)}b${'}'.repeat(500)}*${'{a,a}*'.repeat(40)}b`), 'a'.repeat(2000)],
    ['for pointers', matchPointer(`/${'*a'.repeat(40)}b`), `/${'a'.repeat(2000)}`],
  ];
  for (const [what, fits, text] of patterns) it(what, () => { assert.equal(fits(text), false); });
});

describe('matchPointer', () => {
  const cases: readonly (readonly [pattern: string, fits: readonly string[], others: readonly string[]])[] = [
    ['', ['', '/info', '/paths/~1a'], []],
    ['/paths', ['/paths', '/paths/~1a'], ['', '/pathsX', '/info']],
    ['/paths/~1internal*', ['/paths/~1internal', '/paths/~1internal~1x/get/summary'], ['/paths/~1contacts']],
    ['/paths/*/get', ['/paths/~1a/get', '/paths/~1a/get/summary'], ['/paths/~1a/post', '/paths/~1a']],
    ['/info/x-ms.a', ['/info/x-ms.a'], ['/info/x-msba']],
  ];
  for (const [pattern, fits, others] of cases) {
    it(pattern === '' ? 'the root' : pattern, () => {
      assert.deepEqual([...fits, ...others].filter(matchPointer(pattern)), fits);
    });
  }
});
