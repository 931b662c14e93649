import assert from 'node:assert/strict';
import { closestName } from './closest-name.js';

describe('closestName', () => {
  const names = ['Development', 'Test', 'Production', 'Production (Asia)'];
  const cases: readonly (readonly [typed: string, meant: string | undefined])[] = [
    ['Developmnet', 'Development'],
    ['test', 'Test'],
    ['Dev', 'Development'],
    ['DEVELOP', 'Development'],
    ['De', undefined],
    ['Prod', undefined],
    ['production (a', 'Production (Asia)'],
    ['Staging', undefined],
    ['', undefined],
  ];
  for (const [typed, meant] of cases) {
    it(`“${typed}” → ${meant ?? 'nothing'}`, () => { assert.equal(closestName(typed, names), meant); });
  }
});
