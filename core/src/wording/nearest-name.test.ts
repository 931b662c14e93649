import assert from 'node:assert/strict';
import { createNameFinder, nearestName } from './nearest-name.js';

const KNOWN = ['ListContacts', 'GetContact', 'Category', 'Order'];
/** So many that they are not compared one by one. */
const MANY = [...KNOWN, ...Array.from({ length: 2000 }, (_, number) => `Unrelated${number}`)];

const CASES: readonly (readonly [name: string, nearest: string | undefined, what: string])[] = [
  ['listcontacts', 'ListContacts', 'other capitals'],
  ['ListContact', 'ListContacts', 'a letter that is missing'],
  ['GettContact', 'GetContact', 'a letter too many'],
  ['GetContakt', 'GetContact', 'another letter'],
  ['GetCotnact', 'GetContact', 'letters that are swapped'],
  ['Categories', undefined, 'a plural for which the singular is known'],
  ['Invoice', undefined, 'what resembles nothing'],
];

describe('the nearest name', () => {
  for (const [name, nearest, what] of CASES) {
    it(`is found for ${what}, among few names and among many`, () => {
      assert.deepEqual([nearestName(name, KNOWN), createNameFinder(() => KNOWN)(name), createNameFinder(() => MANY)(name)], [nearest, nearest, nearest]);
    });
  }

  it('takes the plural for a word in y', () => {
    assert.deepEqual([createNameFinder(() => ['Categories'])('Category'), createNameFinder(() => [...MANY.slice(4), 'Categories'])('Category')], ['Categories', 'Categories']);
  });

  it('may be two letters away among few', () => {
    assert.equal(nearestName('LsitContcats', KNOWN), 'ListContacts');
  });
});
