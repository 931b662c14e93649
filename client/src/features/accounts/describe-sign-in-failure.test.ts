import assert from 'node:assert/strict';
import { plainText } from '../../testing/plain-text.js';
import { describeSignInFailure } from './describe-sign-in-failure.js';

const CODES = ['65002', '65001', '90094', '50020', '50034', '90072', '700016', '90002', '50105', '53003', '99999'];
const NAMED: readonly (readonly [RegExp, string])[] = [[/“Connector Workbench › Sign In: Client ID”/, 'connectorWorkbench.signIn.clientId'], [/“Connector Workbench › Sign In: Tenant”/, 'connectorWorkbench.signIn.tenant']];

describe('describeSignInFailure', () => {
  for (const code of CODES) {
    it(`leads to the setting that it names, and to none otherwise: AADSTS${code}`, () => {
      const failure = describeSignInFailure(new Error(`AADSTS${code}: refused`), plainText);
      assert.ok(failure);
      const expected = NAMED.filter(([text]) => text.test(failure.message)).map(([, setting]) => setting);
      assert.deepEqual((failure.waysOn ?? []).flatMap((way) => way.arguments), expected);
    });
  }

  it('knows no other errors', () => {
    assert.equal(describeSignInFailure(new Error('no code'), plainText), undefined);
  });
});
