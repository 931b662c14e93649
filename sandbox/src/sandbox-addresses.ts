import { resolve } from 'node:path';
import type { SandboxAddresses } from './http/addresses.js';
import { HOST } from './http/listen.js';
import { SANDBOX_USERS, TENANT_ID } from './identity/users.js';
import { API_NAME, AUTHORITY_NAME, BLOB_NAME } from './tls/loopback-names.js';

/** All services of a sandbox that listens on one port. `certificateAuthorityFile`: what clients that speak TLS have to trust. */
export function addressesOf(port: number, certificateAuthorityFile: string): SandboxAddresses {
  const origin = `http://${HOST}:${port}`;
  return {
    authority: origin,
    bap: origin,
    powerApps: origin,
    flow: origin,
    arm: origin,
    blob: origin,
    dataverse: origin,
    secure: {
      authority: `https://${AUTHORITY_NAME}:${port}`,
      powerApps: `https://${API_NAME}:${port}`,
      flow: `https://${API_NAME}:${port}`,
      blob: `https://${BLOB_NAME}:${port}`,
      proxy: origin,
      certificateAuthorityFile: resolve(certificateAuthorityFile),
    },
    control: `${origin}/sandbox`,
    deviceLogin: `${origin}/devicelogin`,
    tenantId: TENANT_ID,
    resource: 'https://service.powerapps.com/',
    scope: 'https://service.powerapps.com//.default',
    armResource: 'https://management.azure.com/',
    armScope: 'https://management.azure.com//.default',
    testUsers: SANDBOX_USERS.map((user) => ({
      userPrincipalName: user.userPrincipalName,
      displayName: user.displayName,
      objectId: user.id,
      description: user.description,
    })),
    pid: process.pid,
  };
}
