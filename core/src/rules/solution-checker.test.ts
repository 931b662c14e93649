import assert from 'node:assert/strict';
import { ruleById } from './rule-by-id.js';
import { solutionCheckerIdOf } from './solution-checker.js';

function idOf(id: string): string | undefined {
  const rule = ruleById(id);
  assert.ok(rule, id);
  return solutionCheckerIdOf(rule.meta);
}

describe('solutionCheckerIdOf', () => {
  for (const [id, expected] of [
    ['brand-color-hex', 'connector-validate-hexadecimalbrandcolor'],
    ['brand-color-required', 'connector-validate-brandcolor'],
    ['conn-param-type', 'connector-validate-connectionparameters'],
    ['info-title-length', 'connector-validate-title'],
    ['info-title-required', 'connector-validate-title'],
    ['syntax-error', 'connector-validate-swagger-isproperjson'],
    ['operation-id-unique', 'connector-validate-swagger'],
    ['operation-summary-required', 'connector-validate-swagger-extended'],
    ['default-response-schema', 'connector-validate-swagger-extended'],
    ['contact-required', 'connector-validate-swagger-extended'],
    ['oauth-scopes', undefined],
    ['props-root', undefined],
    ['operation-summary-unique', undefined],
  ] as const) {
    it(`knows ${expected ?? 'nothing'} for ${id}`, () => {
      assert.equal(idOf(id), expected);
    });
  }
});
