import assert from 'node:assert/strict';
import { POLICY_TEMPLATES, policyTemplate } from './policy-templates.js';

describe('policyTemplate', () => {
  it('finds each template by its id in any case', () => {
    for (const template of POLICY_TEMPLATES) assert.equal(policyTemplate(template.id.toUpperCase()), template);
  });
  it('finds nothing for other ids', () => {
    for (const id of ['', 'constructor', '__proto__', 'set header']) assert.equal(policyTemplate(id), undefined);
  });
  it('has no id and no parameter twice', () => {
    assert.equal(new Set(POLICY_TEMPLATES.map(({ id }) => id)).size, 16);
    for (const { parameters } of POLICY_TEMPLATES) assert.equal(new Set(parameters.map(({ name }) => name.toLowerCase())).size, parameters.length);
  });
});
