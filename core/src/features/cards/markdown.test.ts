import assert from 'node:assert/strict';
import { code } from './markdown.js';

describe('code', () => {
  const cases: readonly (readonly [text: string, markdown: string])[] = [
    ['GetThings', '`GetThings`'],
    ['a`b', '`` a`b ``'],
    ['`` ![x](https://contoso.example/x.png) ``', '``` `` ![x](https://contoso.example/x.png) `` ```'],
    ['a|b', '`a\\|b`'],
  ];
  for (const [text, markdown] of cases) it(text, () => { assert.equal(code(text), markdown); });
});
