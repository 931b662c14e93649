import assert from 'node:assert/strict';
import { findHeadings } from './headings.js';

const CASES: readonly (readonly [what: string, text: string, headings: readonly string[]])[] = [
  ['signs', '# A\n\n##  B ##\ntext # no\n####### no\n###C\r\n', ['A', 'B', 'C']],
  ['underlines', 'A\n===\ntext\n\nB *b*\n---\n\n---\n', ['A', 'B b']],
  ['tags', '<h1 align="center">A</h1>\n<p>no</p>', ['A']],
  ['emphasis and links', '## **A** [B](https://contoso.example)', ['A B']],
  ['lines in bold', '**A**\n__B__:\n**no** text\n* **no**', ['A', 'B']],
  ['blocks of code', '```sh\n# no\n~~~\n# no\n```\n# A\n~~~\n# no', ['A']],
  ['comments', '<!-- # no -->\n# A <!-- no -->\n<!--\n# no\n```\n--> text\n## B\n<!-- a --> <!-- b\n# no', ['A', 'B']],
  ['other line breaks', '# A\r\rB\r==\r\n# C\r\n', ['A', 'B', 'C']],
  ['a byte order mark', '\ufeff# A', ['A']],
  ['nothing', '', []],
];

describe('the headings of a Markdown text', () => {
  for (const [what, text, headings] of CASES) {
    it(`are known from ${what}`, () => {
      assert.deepEqual(findHeadings(text).map((heading) => heading.text), headings);
    });
  }

  it('stand where they say', () => {
    const text = '\ufeff# A\r\n\r\nB\n==';
    assert.deepEqual(findHeadings(text).map(({ range }) => text.slice(range.start, range.end)), ['# A', 'B']);
  });
});
