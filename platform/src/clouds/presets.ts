import type { Cloud, CloudEndpoints, CloudScopes } from './cloud.js';

/** VS Code's built-in providers: one for the public cloud, one that a setting of VS Code's points at a national cloud. */
const MICROSOFT = 'microsoft';
const SOVEREIGN = 'microsoft-sovereign-cloud';

/**
 * Hosts and audiences are those of microsoft/terraform-provider-power-platform (constants.go); Flow's come from Microsoft's
 * PowerShell module. Two conflict with other public sources: GCC was also seen to want the resource `https://gov.service.powerapps.us/`
 * (PowerPlatformConnectors#2779), which is therefore an alternative here, and GCC High's Power Platform API was also seen at
 * api.high.powerplatform.microsoft.us.
 */
export const CLOUDS: readonly Cloud[] = [
  preset('public', 'Public cloud', MICROSOFT, {
    authority: 'https://login.microsoftonline.com',
    bap: 'https://api.bap.microsoft.com',
    powerApps: 'https://api.powerapps.com',
    flow: 'https://api.flow.microsoft.com',
    powerPlatform: 'https://api.powerplatform.com',
    arm: 'https://management.azure.com',
    makerPortal: 'https://make.powerapps.com',
  }, ['https://service.powerapps.com']),
  preset('gcc', 'US Government (GCC)', MICROSOFT, {
    authority: 'https://login.microsoftonline.com',
    bap: 'https://gov.api.bap.microsoft.us',
    powerApps: 'https://gov.api.powerapps.us',
    flow: 'https://gov.api.flow.microsoft.us',
    powerPlatform: 'https://api.gov.powerplatform.microsoft.us',
    arm: 'https://management.azure.com',
    makerPortal: 'https://make.gov.powerapps.us',
  }, ['https://service.powerapps.us', 'https://gov.service.powerapps.us']),
  preset('gcc-high', 'US Government (GCC High)', SOVEREIGN, {
    authority: 'https://login.microsoftonline.us',
    bap: 'https://high.api.bap.microsoft.us',
    powerApps: 'https://high.api.powerapps.us',
    flow: 'https://high.api.flow.microsoft.us',
    powerPlatform: 'https://api.appsplatform.us',
    arm: 'https://management.usgovcloudapi.net',
    makerPortal: 'https://make.high.powerapps.us',
  }, ['https://high.service.apps.appsplatform.us']),
  preset('dod', 'US Department of Defense', SOVEREIGN, {
    authority: 'https://login.microsoftonline.us',
    bap: 'https://api.bap.appsplatform.us',
    powerApps: 'https://api.apps.appsplatform.us',
    flow: 'https://api.flow.appsplatform.us',
    powerPlatform: 'https://api.appsplatform.us',
    arm: 'https://management.usgovcloudapi.net',
    makerPortal: 'https://make.apps.appsplatform.us',
  }, ['https://service.apps.appsplatform.us']),
  preset('china', 'China (21Vianet)', SOVEREIGN, {
    authority: 'https://login.chinacloudapi.cn',
    bap: 'https://api.bap.partner.microsoftonline.cn',
    powerApps: 'https://api.powerapps.cn',
    flow: 'https://api.powerautomate.cn',
    powerPlatform: 'https://api.powerplatform.partner.microsoftonline.cn',
    arm: 'https://management.chinacloudapi.cn',
    makerPortal: 'https://make.powerapps.cn',
  }, ['https://service.powerapps.cn']),
];

/** The preset of that id; undefined where there is none (the sandbox's cloud is made by `sandboxCloud`). */
export function cloudById(id: string): Cloud | undefined {
  return CLOUDS.find((cloud) => cloud.id === id);
}

type RealEndpoints = { readonly [Name in keyof CloudEndpoints]: string };

function preset(id: string, label: string, authProviderId: string, endpoints: RealEndpoints, audiences: readonly string[]): Cloud {
  const scopes: CloudScopes = {
    powerApps: audiences.flatMap(scopesOfAudience),
    powerPlatform: [`${endpoints.powerPlatform}/.default`],
    arm: scopesOfAudience(endpoints.arm),
  };
  return { id, label, authProviderId, defaultTenant: 'organizations', endpoints, scopes, allowedHosts: [], isLoopback: false };
}

/** The older resource ends in a slash, so that its scope has two; where a token service refuses that form, the plain one is next. */
function scopesOfAudience(audience: string): readonly string[] {
  return [`${audience}//.default`, `${audience}/.default`];
}
