import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readmeForUsers } from './readme-for-users.mjs';

const shipped = new Set(['CHANGELOG.md', 'docs/rules/a.md', 'media/b.png']);

describe('the README for users', () => {
  /** @type {readonly (readonly [string, string])[]} */
  const cases = [
    ['[log](CHANGELOG.md)', '[log](changelog.md)'],
    ['[log](./CHANGELOG.md#added)', '[log](changelog.md#added)'],
    ['[a rule](docs/rules/a.md#fix)', '[a rule](docs/rules/a.md#fix)'],
    ['read [the map](docs/architecture.md) first', 'read the map first'],
    ['[here](#install) and [there](https://contoso.example/x)', '[here](#install) and [there](https://contoso.example/x)'],
    ['![picture](media/b.png)', '![picture](media/b.png)'],
  ];
  for (const [markdown, expected] of cases) it(`turns ${markdown} into ${expected}`, () => assert.equal(readmeForUsers(markdown, shipped), expected));
});
