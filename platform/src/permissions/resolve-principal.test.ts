import assert from 'node:assert/strict';
import { CLOUDS } from '../clouds/presets.js';
import { inTurn } from '../testing/fake-http.js';
import { rejection } from '../testing/rejection.js';
import { fakePlatform } from '../testing/test-cloud.js';
import { resolvePrincipal } from './resolve-principal.js';

const NINA = { id: 'n1', displayName: 'Nina', userPrincipalName: 'nina_fabrikam.example#EXT#@contoso.example', mail: 'nina@fabrikam.example' };
const address = (email: string): { readonly kind: 'address'; readonly email: string } => ({ kind: 'address', email });

describe('resolvePrincipal', () => {
  it('asks Microsoft Graph for who signs in with an address or gets mail at it', async () => {
    const { platform, http } = fakePlatform(inTurn({ body: { value: [NINA] } }));
    assert.deepEqual(await resolvePrincipal(platform, address("o'nina@fabrikam.example")), { kind: 'object', id: 'n1', type: 'User' });
    const url = new URL(http.sent[0]?.url ?? '');
    assert.deepEqual([url.origin, url.pathname, url.searchParams.get('$filter'), url.searchParams.get('$select')], ['https://graph.microsoft.com', '/v1.0/users', "userPrincipalName eq 'o''nina@fabrikam.example' or mail eq 'o''nina@fabrikam.example'", 'id,displayName,userPrincipalName,mail']);
  });

  it('asks nobody about an object id', async () => {
    const { platform, http } = fakePlatform(inTurn({}));
    const object = { kind: 'object', id: 'g1', type: 'Group' } as const;
    assert.deepEqual([await resolvePrincipal(platform, object), http.sent], [object, []]);
  });

  it('does not guess between none and several', async () => {
    const none = await rejection(resolvePrincipal(fakePlatform(inTurn({ body: { value: [] } })).platform, address('a@b.example')), 'not-found');
    assert.match(none.userMessage, /^Nobody in the tenant signs in with the address “a@b\.example”/);
    const several = await rejection(resolvePrincipal(fakePlatform(inTurn({ body: { value: [NINA, { ...NINA, id: 'n2' }] } })).platform, address('a@b.example')), 'conflict');
    assert.match(several.userMessage, /n1, n2$/);
  });

  it('says to name the id where the cloud has no Microsoft Graph that is known', async () => {
    const error = await rejection(resolvePrincipal({ cloud: { label: 'Air-gapped' }, directory: undefined }, address('a@b.example')), 'not-found');
    assert.match(`${error.userMessage} ${error.advice}`, /“Air-gapped” is not known\. Name the object id of “a@b\.example”/);
  });

  it('says what is missing where Microsoft Graph refuses', async () => {
    const { platform } = fakePlatform(inTurn({ status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges to complete the operation.' } } }));
    const error = await rejection(resolvePrincipal(platform, address('a@b.example')), 'forbidden');
    assert.match(`${error.userMessage} ${error.advice}`, /Insufficient privileges.*User\.ReadBasic\.All/);
  });

  it('knows where each cloud has it', () => {
    assert.deepEqual(CLOUDS.map(({ id, endpoints, scopes }) => [id, endpoints.graph, ...(scopes.graph ?? [])].join(' ').trim()), [
      'public https://graph.microsoft.com https://graph.microsoft.com/.default',
      'gcc https://graph.microsoft.com https://graph.microsoft.com/.default',
      'gcc-high https://graph.microsoft.us https://graph.microsoft.us/.default',
      'dod https://dod-graph.microsoft.us https://dod-graph.microsoft.us/.default',
      'china https://microsoftgraph.chinacloudapi.cn https://microsoftgraph.chinacloudapi.cn/.default',
      'ex',
      'rx',
    ]);
  });
});
