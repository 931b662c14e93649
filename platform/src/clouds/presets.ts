import type { Cloud, CloudEndpoints, CloudScopes } from './cloud.js';

/** VS Code's built-in providers: one for the public cloud, one that a setting of VS Code's points at a national cloud. */
const MICROSOFT = 'microsoft';
const SOVEREIGN = 'microsoft-sovereign-cloud';

/** In a host name, `*` stands for no or some digits. Not known for the two air-gapped clouds. */
const DATAVERSE: Readonly<Record<string, readonly string[]>> = {
  public: ['crm*.dynamics.com'],
  gcc: ['crm9.dynamics.com'],
  'gcc-high': ['crm.microsoftdynamics.us'],
  dod: ['crm.appsplatform.us'],
  china: ['crm.dynamics.cn'],
};

/**
 * Hosts and audiences are those of microsoft/terraform-provider-power-platform (constants.go); Flow's come from Microsoft's
 * PowerShell module. Two conflict with other public sources: GCC was also seen to want the resource `https://gov.service.powerapps.us/`
 * (PowerPlatformConnectors#2779), which is therefore an alternative here, and GCC High's Power Platform API was also seen at
 * api.high.powerplatform.microsoft.us: whoever meets that sets it with endpoints of their own (see `readCustomCloud`). Microsoft Graph's are those of
 * learn.microsoft.com/graph/deployments; GCC signs in at the global authority and uses the global one. Nothing public names Flow, Azure, Graph or the portal of the two air-gapped clouds.
 */
export const CLOUDS: readonly Cloud[] = [
  preset('public', 'Public cloud', MICROSOFT, {
    authority: 'https://login.microsoftonline.com',
    bap: 'https://api.bap.microsoft.com',
    powerApps: 'https://api.powerapps.com',
    flow: 'https://api.flow.microsoft.com',
    powerPlatform: 'https://api.powerplatform.com',
    arm: 'https://management.azure.com',
    graph: 'https://graph.microsoft.com',
    makerPortal: 'https://make.powerapps.com',
  }, ['https://service.powerapps.com']),
  preset('gcc', 'US Government (GCC)', MICROSOFT, {
    authority: 'https://login.microsoftonline.com',
    bap: 'https://gov.api.bap.microsoft.us',
    powerApps: 'https://gov.api.powerapps.us',
    flow: 'https://gov.api.flow.microsoft.us',
    powerPlatform: 'https://api.gov.powerplatform.microsoft.us',
    arm: 'https://management.azure.com',
    graph: 'https://graph.microsoft.com',
    makerPortal: 'https://make.gov.powerapps.us',
  }, ['https://service.powerapps.us', 'https://gov.service.powerapps.us']),
  preset('gcc-high', 'US Government (GCC High)', SOVEREIGN, {
    authority: 'https://login.microsoftonline.us',
    bap: 'https://high.api.bap.microsoft.us',
    powerApps: 'https://high.api.powerapps.us',
    flow: 'https://high.api.flow.microsoft.us',
    powerPlatform: 'https://api.appsplatform.us',
    arm: 'https://management.usgovcloudapi.net',
    graph: 'https://graph.microsoft.us',
    makerPortal: 'https://make.high.powerapps.us',
  }, ['https://high.service.apps.appsplatform.us']),
  preset('dod', 'US Government (DoD)', SOVEREIGN, {
    authority: 'https://login.microsoftonline.us',
    bap: 'https://api.bap.appsplatform.us',
    powerApps: 'https://api.apps.appsplatform.us',
    flow: 'https://api.flow.appsplatform.us',
    powerPlatform: 'https://api.appsplatform.us',
    arm: 'https://management.usgovcloudapi.net',
    graph: 'https://dod-graph.microsoft.us',
    makerPortal: 'https://make.apps.appsplatform.us',
  }, ['https://service.apps.appsplatform.us']),
  preset('china', 'China (21Vianet)', SOVEREIGN, {
    authority: 'https://login.chinacloudapi.cn',
    bap: 'https://api.bap.partner.microsoftonline.cn',
    powerApps: 'https://api.powerapps.cn',
    flow: 'https://api.powerautomate.cn',
    powerPlatform: 'https://api.powerplatform.partner.microsoftonline.cn',
    arm: 'https://management.chinacloudapi.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    makerPortal: 'https://make.powerapps.cn',
  }, ['https://service.powerapps.cn']),
  preset('ex', 'US Government (air-gapped, EX)', SOVEREIGN, {
    authority: 'https://login.microsoftonline.eaglex.ic.gov',
    bap: 'https://api.bap.eaglex.ic.gov',
    powerApps: 'https://api.powerapps.eaglex.ic.gov',
    flow: undefined,
    powerPlatform: 'https://api.powerplatform.eaglex.ic.gov',
    arm: undefined,
    makerPortal: undefined,
  }, ['https://service.powerapps.eaglex.ic.gov']),
  preset('rx', 'US Government (air-gapped, RX)', SOVEREIGN, {
    authority: 'https://login.microsoftonline.microsoft.scloud',
    bap: 'https://api.bap.microsoft.scloud',
    powerApps: 'https://api.powerapps.microsoft.scloud',
    flow: undefined,
    powerPlatform: 'https://api.powerplatform.microsoft.scloud',
    arm: undefined,
    makerPortal: undefined,
  }, ['https://service.powerapps.microsoft.scloud']),
];

/** The preset of that id; undefined where there is none (the sandbox's cloud is made by `sandboxCloud`). */
export function cloudById(id: string): Cloud | undefined {
  return CLOUDS.find((cloud) => cloud.id === id);
}

function preset(id: string, label: string, authProviderId: string, endpoints: CloudEndpoints, audiences: readonly string[]): Cloud {
  const scopes: CloudScopes = {
    powerApps: audiences.flatMap(scopesOfAudience),
    powerPlatform: endpoints.powerPlatform === undefined ? [] : [`${endpoints.powerPlatform}/.default`],
    arm: endpoints.arm === undefined ? [] : scopesOfAudience(endpoints.arm),
    graph: endpoints.graph === undefined ? [] : [`${endpoints.graph}/.default`],
  };
  return { id, label, authProviderId, defaultTenant: 'organizations', endpoints, scopes, dataverseDomains: DATAVERSE[id] ?? [], allowedHosts: [], isLoopback: false };
}

/** The older resource ends in a slash, so that its scope has two; where a token service refuses that form, the plain one is next. */
export function scopesOfAudience(audience: string): readonly string[] {
  return [`${audience}//.default`, `${audience}/.default`];
}
