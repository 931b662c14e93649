import type { SandboxAddresses } from './http/addresses.js';
import { HOST } from './http/listen.js';
import { SANDBOX_USERS, TENANT_ID } from './identity/users.js';

/** All services of a sandbox that listens on one port. */
export function addressesOf(port: number): SandboxAddresses {
  const origin = `http://${HOST}:${port}`;
  return {
    authority: origin,
    bap: origin,
    powerApps: origin,
    flow: origin,
    arm: origin,
    graph: origin,
    blob: origin,
    dataverse: origin,
    control: `${origin}/sandbox`,
    deviceLogin: `${origin}/devicelogin`,
    tenantId: TENANT_ID,
    resource: 'https://service.powerapps.com/',
    scope: 'https://service.powerapps.com//.default',
    armResource: 'https://management.azure.com/',
    armScope: 'https://management.azure.com//.default',
    graphScope: 'https://graph.microsoft.com/.default',
    testUsers: SANDBOX_USERS.map((user) => ({
      userPrincipalName: user.userPrincipalName,
      displayName: user.displayName,
      objectId: user.id,
      description: user.description,
    })),
    pid: process.pid,
  };
}
