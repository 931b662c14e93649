import assert from 'node:assert/strict';
import { rulePageExcerpt } from './rule-page-excerpt.js';

const PAGE = `# some-rule

No two operations
have the same id.

<!-- generated:facts -->
| | |
|---|---|
| Severity | error |
<!-- /generated:facts -->

They cannot be told apart. See [other-rule](other-rule.md), and [the documentation](https://learn.example/x).

## How to fix

Give one a new id:

\`\`\`json definition
{ "paths": {} }
\`\`\`

## Incorrect

### Twice

Never shown.
`;

describe('rulePageExcerpt', () => {
  it('says what, why and how to mend', () => {
    const expected = 'No two operations\nhave the same id.\n\nThey cannot be told apart. See other-rule, and [the documentation](https://learn.example/x).\n\n**How to fix:** Give one a new id:';
    assert.equal(rulePageExcerpt(PAGE), expected);
    assert.equal(rulePageExcerpt(PAGE.replaceAll('\n', '\r\n')), expected);
  });

  it('leaves out paragraphs of a long page, but never the first', () => {
    const long = `# a\n\n${'what '.repeat(300)}\n\n${'why '.repeat(300)}\n\n## How to fix\n\nSo.\n`;
    assert.match(rulePageExcerpt(long), /^(?:what )+what\n\n\*\*How to fix:\*\* So\.$/);
  });

  it('takes any text', () => {
    for (const text of ['', '#', '# a', '## How to fix', 'plain', '```\nopen']) assert.equal(typeof rulePageExcerpt(text), 'string');
  });
});
