/** What holds for every implementation of a contract, for tests of other rooms. */
export type { ContractCase } from './contracts/contract-case.js';
export { CONNECTORS_CONTRACT, type ConnectorsSubject } from './contracts/connectors-contract.js';
export { LOGIC_APPS_CONTRACT, type LogicAppsSubject } from './contracts/logic-apps-contract.js';
export { PERMISSIONS_CONTRACT, type PermissionsSubject } from './contracts/permissions-contract.js';
