import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ruleById } from './rule-by-id.js';
import { SOLUTION_CHECKER_IDS, solutionCheckerIdOf } from './solution-checker.js';

function idOf(id: string): string | undefined {
  const rule = ruleById(id);
  assert.ok(rule, id);
  return solutionCheckerIdOf(rule.meta);
}

describe('solutionCheckerIdOf', () => {
  for (const [id, expected] of [
    ['brand-color-hex', 'connector-validate-hexadecimalbrandcolor'],
    ['brand-color-required', 'connector-validate-brandcolor'],
    ['oauth-identity-provider', 'connector-validate-connectionparam-oauth2idp'],
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

  it('leaves no check without a page that names it', () => {
    const folder = new URL('../../../docs/rules/', import.meta.url);
    const pages = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    assert.deepEqual(SOLUTION_CHECKER_IDS.filter((id) => !pages.some((page) => page.includes(`\`${id}\``))), []);
  });
});
