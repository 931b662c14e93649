/** What holds for every implementation of a contract, and implementations in memory, for tests of other rooms. */
export type { ContractCase } from './contracts/contract-case.js';
export { CONNECTIONS_CONTRACT, type ConnectionsSubject } from './contracts/connections-contract.js';
export { CONNECTORS_CONTRACT, type ConnectorsSubject } from './contracts/connectors-contract.js';
export { DATAVERSE_CONTRACT, type DataverseSubject } from './contracts/dataverse-contract.js';
export { DIRECTORY_CONTRACT, type DirectorySubject } from './contracts/directory-contract.js';
export { ENVIRONMENTS_CONTRACT, type EnvironmentsSubject } from './contracts/environments-contract.js';
export { LOGIC_APPS_CONTRACT, type LogicAppsSubject } from './contracts/logic-apps-contract.js';
export { PERMISSIONS_CONTRACT, type PermissionsSubject } from './contracts/permissions-contract.js';
export { FakeClock } from './fake-clock.js';
export { FakeConnections } from './fake-connections.js';
export { FakeConnectors } from './fake-connectors.js';
export { FAKE_PUBLISHER, FakeDataverse } from './fake-dataverse.js';
export { FakeDirectory } from './fake-directory.js';
export { fakeEnvironment, FakeEnvironments } from './fake-environments.js';
export { FakeHttp, type FakeOutcome, inTurn, type SentRequest } from './fake-http.js';
export { FakeLogicApps } from './fake-logic-apps.js';
export { FakePermissions } from './fake-permissions.js';
