import assert from 'node:assert/strict';
import { accountOf } from './account-of.js';

const tokenOf = (claims: unknown): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;

describe('accountOf', () => {
  it('reads whose token it is', () => {
    assert.deepEqual(accountOf(tokenOf({ oid: 'o', tid: 't', name: 'Zoë', preferred_username: 'zoe@contoso.example' })), {
      objectId: 'o', tenantId: 't', name: 'Zoë', userPrincipalName: 'zoe@contoso.example', isApplication: false,
    });
    assert.equal(accountOf(tokenOf({ oid: 'o', idtyp: 'app' }))?.isApplication, true);
  });

  for (const token of ['', 'opaque', 'a.b.c', tokenOf({ tid: 't' }), tokenOf(null), tokenOf({ oid: 7 }), 'a.e30']) {
    it(`knows nobody from ${JSON.stringify(token)}`, () => {
      assert.equal(accountOf(token), undefined);
    });
  }
});
