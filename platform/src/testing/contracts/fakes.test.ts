import { accountOf } from '../../auth/account-of.js';
import { FakeConnectors } from '../fake-connectors.js';
import { FakeLogicApps } from '../fake-logic-apps.js';
import { FakePermissions } from '../fake-permissions.js';
import { TOKEN } from '../test-cloud.js';
import { CONNECTORS_CONTRACT } from './connectors-contract.js';
import { LOGIC_APPS_CONTRACT } from './logic-apps-contract.js';
import { PERMISSIONS_CONTRACT } from './permissions-contract.js';

const NINA = '0b6f0c52-0000-4000-8000-000000000002';

describe('what holds for every implementation', () => {
  describe('of the connectors: the fake', () => {
    for (const [what, check] of CONNECTORS_CONTRACT) it(what, () => check({ connectors: new FakeConnectors(), environmentId: 'dev', otherEnvironmentId: 'test' }));
  });

  describe('of the permissions: the fake', () => {
    const account = accountOf(TOKEN);
    if (account === undefined) throw new Error('The token of the tests is nobody\'s.');
    for (const [what, check] of PERMISSIONS_CONTRACT) it(what, () => check({ permissions: new FakePermissions({ account, connectorIds: ['shared_x'], others: [NINA] }), environmentId: 'dev', connectorId: 'shared_x', otherId: NINA }));
  });

  describe('of the connectors of Logic Apps: the fake', () => {
    for (const [what, check] of LOGIC_APPS_CONTRACT) it(what, () => check({ logicApps: new FakeLogicApps() }));
  });
});
