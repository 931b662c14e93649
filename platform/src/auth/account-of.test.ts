import assert from 'node:assert/strict';
import { accountOf } from './account-of.js';

const tokenOf = (claims: unknown): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;

describe('accountOf', () => {
  it('reads whose token it is', () => {
    assert.deepEqual(accountOf(tokenOf({ oid: 'o', tid: 't', name: 'Zoë', preferred_username: 'zoe@contoso.example' })), {
      objectId: 'o', tenantId: 't', name: 'Zoë', userPrincipalName: 'zoe@contoso.example', isApplication: false,
    });
  });

  const kinds: readonly (readonly [claims: object, isApplication: boolean])[] = [
    [{ oid: 'o', idtyp: 'app' }, true],
    [{ oid: 'o', sub: 'o', roles: ['x'] }, true],
    [{ oid: 'o', sub: 'o', idtyp: 'user' }, false],
    [{ oid: 'o', sub: 'o', scp: 'User' }, false],
    [{ oid: 'o', sub: 'pairwise' }, false],
  ];
  for (const [claims, isApplication] of kinds) {
    it(`takes ${JSON.stringify(claims)} for ${isApplication ? 'an application' : 'a person'}`, () => {
      assert.equal(accountOf(tokenOf(claims))?.isApplication, isApplication);
    });
  }

  for (const token of ['', 'opaque', 'a.b.c', tokenOf({ tid: 't' }), tokenOf(null), tokenOf({ oid: 7 }), 'a.e30']) {
    it(`knows nobody from ${JSON.stringify(token)}`, () => {
      assert.equal(accountOf(token), undefined);
    });
  }
});
