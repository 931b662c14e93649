import assert from 'node:assert/strict';
import { withoutTrailingSlashes } from './trailing-slashes.js';

describe('withoutTrailingSlashes', () => {
  for (const [text, expected] of [['https://a.example//', 'https://a.example'], ['/a/b', '/a/b'], ['///', ''], ['', ''], [`/${'/'.repeat(200_000)}x`, `/${'/'.repeat(200_000)}x`]] as const) {
    it(`leaves ${JSON.stringify(expected.slice(0, 20))} of ${JSON.stringify(text.slice(0, 20))}`, () => { assert.equal(withoutTrailingSlashes(text), expected); });
  }
});
