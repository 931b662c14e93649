import assert from 'node:assert/strict';
import { readKnownNames } from './last-known.js';

describe('readKnownNames', () => {
  it('reads what was written', () => {
    const known = { at: 5, names: [{ id: 'a', name: 'A' }] };
    assert.deepEqual(readKnownNames(JSON.stringify(known)), known);
  });

  for (const text of ['', '{', 'null', '[]', '{"at":5}', '{"at":"5","names":[]}', '{"at":5,"names":[{"id":1,"name":"A"}]}', '{"at":5,"names":[null]}']) {
    it(`takes ${text || 'nothing'} for nothing`, () => { assert.equal(readKnownNames(text), undefined); });
  }
});
