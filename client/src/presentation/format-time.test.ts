import assert from 'node:assert/strict';
import { ageFormatter, dateFormatter } from './format-time.js';

const NOW = Date.parse('2030-03-01T12:00:00Z');
const MINUTE = 60_000;

describe('times in the Environments view', () => {
  const ages: readonly (readonly [minutes: number, expected: string])[] = [
    [-5, 'this minute'], [0, 'this minute'], [0.9, 'this minute'], [1, '1 minute ago'], [59, '59 minutes ago'], [60, '1 hour ago'], [23 * 60 + 59, '23 hours ago'], [24 * 60, 'yesterday'], [72 * 60, '3 days ago'],
  ];
  for (const [minutes, expected] of ages) it(`${minutes} minutes are ${expected}`, () => { assert.equal(ageFormatter('en')(NOW - minutes * MINUTE, NOW), expected); });

  it('are days as a language writes them, and what is no time stays as it is', () => {
    assert.equal(dateFormatter('en')('2025-02-03T23:59:59.0000000Z'), 'Feb 3, 2025');
    assert.equal(dateFormatter('de')('2025-02-03T08:00:00Z'), '03.02.2025');
    assert.equal(dateFormatter('en')('soon'), 'soon');
  });
});
