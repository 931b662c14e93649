import { resolve } from 'node:path';
import type { CloudShape } from './clouds/cloud-shape.js';
import type { SandboxAddresses } from './http/addresses.js';
import { HOST } from './http/listen.js';
import { SANDBOX_USERS, TENANT_ID } from './identity/users.js';
import { API_NAME, AUTHORITY_NAME, BLOB_NAME } from './tls/loopback-names.js';

export interface AddressFacts {
  readonly cloud: CloudShape;
  /** What clients that speak TLS have to trust. */
  readonly certificateAuthorityFile: string;
}

/** All services of a sandbox that listens on one port. */
export function addressesOf(port: number, { cloud, certificateAuthorityFile }: AddressFacts): SandboxAddresses {
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
    resource: cloud.resource,
    scope: `${cloud.resource}/.default`,
    ...(cloud.armResource === undefined ? {} : { armResource: cloud.armResource, armScope: `${cloud.armResource}/.default` }),
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
