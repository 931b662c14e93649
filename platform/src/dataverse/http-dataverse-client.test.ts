import assert from 'node:assert/strict';
import { inTurn } from '../testing/fake-http.js';
import { fakePlatform } from '../testing/test-cloud.js';

const ENVIRONMENT = { displayName: 'Development', dataverseUrl: 'https://contoso.crm4.dynamics.com' };

describe('HttpDataverseClient', () => {
  it('reads which connectors are part of which solutions, in one list', async () => {
    const { platform, http } = fakePlatform(inTurn({ body: { value: [{ objectid: 'AA', _solutionid_value: 'BB', componenttype: 372 }, { objectid: 'CC' }, 5] } }));
    assert.deepEqual(await platform.dataverse(ENVIRONMENT).connectorPlaces(), [{ solutionId: 'bb', connectorId: 'aa' }]);
    assert.equal(http.sent[0]?.url, 'https://contoso.crm4.dynamics.com/api/data/v9.2/solutioncomponents?$select=objectid,_solutionid_value&$filter=componenttype%20eq%20372%20or%20componenttype%20eq%20371');
  });

  it('deletes the row of a connector', async () => {
    const { platform, http } = fakePlatform(inTurn({ status: 204, body: '' }));
    await platform.dataverse(ENVIRONMENT).deleteConnector('aa');
    assert.deepEqual(http.sent.map(({ method, url }) => `${method} ${url}`), ['DELETE https://contoso.crm4.dynamics.com/api/data/v9.2/connectors(aa)']);
  });
});
