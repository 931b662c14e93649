import type { Cloud } from './cloud.js';

/** What a running sandbox prints of itself, as far as a cloud needs it. */
export interface SandboxEndpoints {
  readonly authority: string;
  readonly bap: string;
  readonly powerApps: string;
  readonly flow: string;
  /** Azure Resource Manager, and what to ask tokens for it for. Older sandboxes have none. */
  readonly arm?: string;
  readonly armScope?: string;
  /** The same of Microsoft Graph. */
  readonly graph?: string;
  readonly graphScope?: string;
  readonly tenantId: string;
  /** What to ask tokens for. */
  readonly scope: string;
}

export const SANDBOX_CLOUD_ID = 'sandbox';
/** The provider that the extension contributes. */
export const SANDBOX_AUTH_PROVIDER_ID = 'connectorWorkbench.sandbox';

/** The cloud of a sandbox that runs on this computer. Its token policy refuses every address that is not on loopback. */
export function sandboxCloud(addresses: SandboxEndpoints): Cloud {
  const { authority, bap, powerApps, flow, arm, armScope, graph, graphScope } = addresses;
  return {
    id: SANDBOX_CLOUD_ID,
    label: 'Local sandbox',
    authProviderId: SANDBOX_AUTH_PROVIDER_ID,
    defaultTenant: addresses.tenantId,
    endpoints: { authority, bap, powerApps, flow, powerPlatform: undefined, arm, graph, makerPortal: undefined },
    scopes: { powerApps: [addresses.scope], powerPlatform: [], arm: armScope === undefined ? [] : [armScope], graph: graphScope === undefined ? [] : [graphScope] },
    dataverseDomains: [],
    allowedHosts: [],
    isLoopback: true,
  };
}
