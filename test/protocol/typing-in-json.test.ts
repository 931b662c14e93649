import assert from 'node:assert/strict';
import { generateDefinition } from '../bench/generated-definition.js';
import { typeInto } from './type-into.js';

describe('typing in a definition of more than a megabyte', function () {
  this.timeout(120_000);

  it('leaves no question without an answer, and has the diagnostics of what stands there in the end', async () => {
    // The last keys end the description, and make a key that is there already.
    const { before, after } = await typeInto({ file: 'large/apiDefinition.swagger.json', language: 'json', text: generateDefinition(), below: 'Thing110"', behind: '"description": "', ending: '","description": "It' });
    assert.equal(countIn(after, 'duplicate-key'), countIn(before, 'duplicate-key') + 1);
  });
});

function countIn(rules: readonly string[], id: string): number {
  return rules.filter((rule) => rule === id).length;
}
