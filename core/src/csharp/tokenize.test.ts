import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize } from './tokenize.js';

/** The tokens in short: words, signs and numbers as written, strings as `kind:content`. */
function inShort(text: string): string {
  return tokenize(text).map(({ kind, start, end, value }) => {
    switch (kind) {
      case 'text': return `text:${value}`;
      case 'interpolation': return `[${text.slice(start, end)}]`;
      default: return text.slice(start, end);
    }
  }).join(' ').replaceAll('\n', '↵');
}

const Q = '"""';
const CASES: readonly (readonly [what: string, text: string, tokens: string])[] = [
  ['words, numbers and signs', 'int @class = 0x1F + 1.5e-3f + 1_000L;', 'int @class = 0x1F + 1.5e-3f + 1_000L ;'],
  ['a range, and a call of a number', '1..2 3.ToString()', '1 . .2 3 . ToString ( )'],
  ['operators of two signs', 'a==b!=c=>d?.e??f::g a?.5:1', 'a == b != c => d ?. e ?? f :: g a ? .5 : 1'],
  ['comments', 'a // "b\n/* c " */ d /* e', 'a d'],
  ['preprocessor lines', '#region it\'s "x\na\n  #if X\nb # c', 'a b # c'],
  ['regular strings', String.raw`"a\"b\\" "\u0041\x42\t" "open` + '\nx', 'text:a"b\\ text:AB\t text:open x'],
  ['a string that ends with a backslash', '"a\\\nb', 'text:a b'],
  ['verbatim strings', '@"a""b\\" c @"open\n', 'text:a"b\\ c text:open↵'],
  ['characters', String.raw`'a' '\'' '"' '{' 'x`, String.raw`'a' '\'' '"' '{' 'x`],
  ['raw strings', `${Q}a "b" ${Q} ${Q}\n  x\n   y\n  ${Q} "${Q}c"${Q}" d`, 'text:a "b"  text:x↵ y text:c d'],
  ['interpolated strings', '$"a{b.C("d")}e{{f}}" g', '[$"a{] b . C ( text:d ) [}e{{f}}"] g'],
  ['interpolated strings in one another', '$"{(x ? $"{y}" : "z")}"', '[$"{] ( x ? [$"{] y [}"] : text:z ) [}"]'],
  ['formats', '$"{a:yyyy-MM-dd\'T\'}{b,-3:N2}" c', '[$"{] a [:yyyy-MM-dd\'T\'}{] b , - 3 [:N2}"] c'],
  ['objects in holes', '$"{new A { B = 1 }.C}" d', '[$"{] new A { B = 1 } . C [}"] d'],
  ['verbatim interpolated strings', '$@"a""{b}\n" @$"{c}\\" d', '[$@"a""{] b [}↵"] [@$"{] c [}\\"] d'],
  ['raw interpolated strings', `$$${Q}{a} {{b}} ${Q} $${Q}{c}${Q} d`, `[$$${Q}{a} {{] b [}} ${Q}] [$${Q}{] c [}${Q}] d`],
  ['an interpolated string that is not closed', '$"a {b\n} c" d\n e', '[$"a {] b [} c"] d e'],
  ['an interpolated text that is not closed', '$"a\nb', '[$"a] b'],
  ['names of other languages', 'größe имя_1 变量', 'größe имя_1 变量'],
];

describe('the tokens of C#', () => {
  for (const [what, text, tokens] of CASES) {
    it(`are known for ${what}`, () => {
      assert.equal(inShort(text), tokens);
    });
  }

  it('lie in order and inside of any text, and end', () => {
    const piece = fc.constantFrom('"', '"""', '$', '@', '{', '}', '(', ')', '\\', "'", '//', '/*', '*/', '#', '\n', ' ', 'x', 'class', ':', '1.', '\u{1f600}', '\ud800');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')), (text) => {
      let last = 0;
      for (const { start, end } of tokenize(text)) {
        assert.ok(start >= last && end > start && end <= text.length, JSON.stringify(text));
        last = end;
      }
    }), { seed: 20_240_611, numRuns: 3000 });
  });

  it('take time in proportion to the length', () => {
    for (const odd of ['"', '$"{', "'", '@"', '$@"{', '"""', '#', '/*', '{', '$"{a:', '\\', ' #', '$$"""{{', '"\\', '$', '1.', '""']) {
      const counts = [1, 8].map((times) => tokenize(odd.repeat(times * 2000)).length);
      assert.ok((counts[0] ?? 0) <= (counts[1] ?? 0), odd);
    }
  });
});
