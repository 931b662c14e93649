import type { Cloud, CloudEndpoints } from './cloud.js';

const MICROSOFT = 'microsoft';
const SOVEREIGN = 'microsoft-sovereign-cloud';

/** The id of the cloud that the sandbox stands in for. */
export const SANDBOX_CLOUD_ID = 'sandbox';
/** The provider that the extension contributes for it. */
export const SANDBOX_AUTH_PROVIDER_ID = 'connectorWorkbench.sandbox';

/**
 * Microsoft's clouds. Hosts and scopes are those of Microsoft's Terraform provider (constants.go) and admin scripts.
 * The v1 resource ends in a slash, hence the form with two; it comes first, since some tenants refuse the other.
 */
export const CLOUDS: readonly Cloud[] = [
  {
    id: 'public',
    label: 'Azure public cloud',
    authProviderId: MICROSOFT,
    endpoints: {
      authority: 'https://login.microsoftonline.com',
      bap: 'https://api.bap.microsoft.com',
      powerApps: 'https://api.powerapps.com',
      flow: 'https://api.flow.microsoft.com',
      powerPlatform: 'https://api.powerplatform.com',
      arm: 'https://management.azure.com',
      makerPortal: 'https://make.powerapps.com',
    },
    powerAppsScopes: scopesOf('https://service.powerapps.com'),
    trustedHosts: [],
  },
  {
    id: 'gcc',
    label: 'US Government (GCC)',
    authProviderId: MICROSOFT,
    endpoints: {
      authority: 'https://login.microsoftonline.com',
      bap: 'https://gov.api.bap.microsoft.us',
      powerApps: 'https://gov.api.powerapps.us',
      flow: 'https://gov.api.flow.microsoft.us',
      powerPlatform: 'https://api.gov.powerplatform.microsoft.us',
      arm: 'https://management.azure.com',
      makerPortal: 'https://make.gov.powerapps.us',
    },
    // paconn's users report that GCC works with the resource gov.service.powerapps.us (PowerPlatformConnectors#2779).
    powerAppsScopes: [...scopesOf('https://service.powerapps.us'), ...scopesOf('https://gov.service.powerapps.us')],
    trustedHosts: [],
  },
  {
    id: 'gcc-high',
    label: 'US Government (GCC High)',
    authProviderId: SOVEREIGN,
    endpoints: {
      authority: 'https://login.microsoftonline.us',
      bap: 'https://high.api.bap.microsoft.us',
      powerApps: 'https://high.api.powerapps.us',
      flow: 'https://high.api.flow.microsoft.us',
      powerPlatform: 'https://api.high.powerplatform.microsoft.us',
      arm: 'https://management.usgovcloudapi.net',
      makerPortal: 'https://make.high.powerapps.us',
    },
    powerAppsScopes: scopesOf('https://high.service.apps.appsplatform.us'),
    trustedHosts: [],
  },
  {
    id: 'dod',
    label: 'US Government (DoD)',
    authProviderId: SOVEREIGN,
    endpoints: {
      authority: 'https://login.microsoftonline.us',
      bap: 'https://api.bap.appsplatform.us',
      powerApps: 'https://api.apps.appsplatform.us',
      flow: 'https://api.flow.appsplatform.us',
      powerPlatform: 'https://api.appsplatform.us',
      arm: 'https://management.usgovcloudapi.net',
      makerPortal: 'https://make.apps.appsplatform.us',
    },
    powerAppsScopes: scopesOf('https://service.apps.appsplatform.us'),
    trustedHosts: [],
  },
  {
    id: 'china',
    label: 'China (21Vianet)',
    authProviderId: SOVEREIGN,
    endpoints: {
      authority: 'https://login.chinacloudapi.cn',
      bap: 'https://api.bap.partner.microsoftonline.cn',
      powerApps: 'https://api.powerapps.cn',
      flow: 'https://api.powerautomate.cn',
      powerPlatform: 'https://api.powerplatform.partner.microsoftonline.cn',
      arm: 'https://management.chinacloudapi.cn',
      makerPortal: 'https://make.powerapps.cn',
    },
    powerAppsScopes: scopesOf('https://service.powerapps.cn'),
    trustedHosts: [],
  },
];

export function cloudById(id: string): Cloud | undefined {
  return CLOUDS.find((cloud) => cloud.id === id);
}

/** Where a running sandbox listens, as it prints it; origins without a slash at the end. */
export interface SandboxServices {
  readonly authority: string;
  readonly bap: string;
  readonly powerApps: string;
  readonly flow: string;
  readonly scope: string;
}

export function sandboxCloud(services: SandboxServices): Cloud {
  const { authority, bap, powerApps, flow, scope } = services;
  const endpoints: CloudEndpoints = { authority, bap, powerApps, flow, powerPlatform: bap, arm: bap, makerPortal: bap };
  return { id: SANDBOX_CLOUD_ID, label: 'Local sandbox', authProviderId: SANDBOX_AUTH_PROVIDER_ID, endpoints, powerAppsScopes: [scope], trustedHosts: [] };
}

function scopesOf(resource: string): readonly string[] {
  return [`${resource}//.default`, `${resource}/.default`];
}
