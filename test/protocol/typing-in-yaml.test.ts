import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { generateDefinition } from '../bench/generated-definition.js';
import { typeInto } from './type-into.js';

describe('typing in a large definition in YAML', function () {
  this.timeout(120_000);

  it('leaves no question without an answer, and has the diagnostics of what stands there in the end', async () => {
    const text = stringify(JSON.parse(generateDefinition(26)), { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0, aliasDuplicateObjects: false });
    assert.ok(text.length > 90_000 && text.length < 130_000, `${text.length}`);
    const { before, after } = await typeInto({ file: 'large/apiDefinition.swagger.yaml', language: 'yaml', text, below: 'Thing13"', behind: 'description: "', ending: '" Say "' });
    assert.ok(!before.includes('syntax-error'));
    assert.ok(after.includes('syntax-error'));
  });
});
