import assert from 'node:assert/strict';
import { SOLUTION_CHECKER_IDS, solutionCheckerIdOf } from './solution-checker.js';

function idOf(id: string, profile: 'save' | 'certification', serviceRules: Readonly<Record<string, string>> = {}): string | undefined {
  return solutionCheckerIdOf({ id, profiles: [profile], serviceRules });
}

describe('solutionCheckerIdOf', () => {
  it('knows the checks that are about one thing', () => {
    assert.equal(idOf('brand-color-hex', 'save'), 'connector-validate-hexadecimalbrandcolor');
    assert.equal(idOf('brand-color-required', 'save'), 'connector-validate-brandcolor');
    assert.equal(idOf('info-title-length', 'certification', { long: 'FieldLengthExceeded' }), 'connector-validate-title');
    assert.equal(idOf('conn-param-type', 'save'), 'connector-validate-connectionparameters');
  });

  it('takes the rest of the validator together, by when it speaks', () => {
    assert.equal(idOf('operation-id-unique', 'save', { twice: 'OperationIdNotUnique' }), 'connector-validate-swagger');
    assert.equal(idOf('default-response-schema', 'certification', { schema: 'DefaultResponseHasSchema' }), 'connector-validate-swagger-extended');
  });

  it('says nothing about what only we check', () => {
    assert.equal(idOf('script-class', 'save'), undefined);
  });

  it('has thirteen names, each once', () => {
    assert.equal(new Set(SOLUTION_CHECKER_IDS).size, 13);
  });
});
