import { accountOf } from '../../auth/account-of.js';
import { FakeClock } from '../fake-clock.js';
import { FakeConnections } from '../fake-connections.js';
import { FakeConnectors } from '../fake-connectors.js';
import { FakeDataverse } from '../fake-dataverse.js';
import { FakeDirectory } from '../fake-directory.js';
import { fakeEnvironment, FakeEnvironments } from '../fake-environments.js';
import { FakeLogicApps } from '../fake-logic-apps.js';
import { FakePermissions } from '../fake-permissions.js';
import { TOKEN } from '../test-cloud.js';
import { CONNECTIONS_CONTRACT } from './connections-contract.js';
import { CONNECTORS_CONTRACT } from './connectors-contract.js';
import { DATAVERSE_CONTRACT } from './dataverse-contract.js';
import { DIRECTORY_CONTRACT } from './directory-contract.js';
import { ENVIRONMENTS_CONTRACT } from './environments-contract.js';
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

  describe('of the environments: the fake', () => {
    const environments = [fakeEnvironment('dev', 'Development', { dataverseUrl: 'https://contoso-dev.crm4.dynamics.com' }), fakeEnvironment('test', 'Test')];
    for (const [what, check] of ENVIRONMENTS_CONTRACT) it(what, () => check({ environments: new FakeEnvironments(environments), none: new FakeEnvironments([]) }));
  });

  describe('of the connections: the fake', () => {
    for (const [what, check] of CONNECTIONS_CONTRACT) it(what, () => {
      const place = (connectorId: string): { readonly environmentId: string; readonly connectorId: string } => ({ environmentId: 'dev', connectorId });
      const connections = new FakeConnections([place('shared_x'), place('shared_y')]);
      const connect = (connectorId: string, displayName: string, error?: string): Promise<string> => Promise.resolve(connections.add(place(connectorId), displayName, error).id);
      return check({ connections, environmentId: 'dev', otherEnvironmentId: 'test', connectorIds: ['shared_x', 'shared_y'], connect });
    });
  });

  describe('of Dataverse: the fake', () => {
    for (const [what, check] of DATAVERSE_CONTRACT) it(what, () => check({ dataverse: new FakeDataverse(), clock: new FakeClock() }));
  });

  describe('of the directory: the fake', () => {
    const known = { id: NINA, address: 'nina@contoso.example', displayName: 'Nina Newcomer' };
    const directory = new FakeDirectory([{ id: NINA, displayName: known.displayName, userPrincipalName: known.address, email: known.address }]);
    for (const [what, check] of DIRECTORY_CONTRACT) it(what, () => check({ directory, known }));
  });
});
