import type { SandboxAddresses } from '../http/addresses.js';
import { dataverseAddress } from '../dataverse/dataverse-address.js';
import { TENANT_ID, type SandboxUser } from '../identity/users.js';
import { mayAdminister, mayWrite, type DataverseOrganization, type Environment } from './environment.js';

const SYSTEM = { id: 'SYSTEM', displayName: 'SYSTEM', type: 'NotSpecified' };

/** Which provider's list an environment appears in, and under which resource type. */
export type EnvironmentProvider = 'Microsoft.BusinessAppPlatform' | 'Microsoft.PowerApps' | 'Microsoft.ProcessSimple';

/** An environment as Power Apps and Flow list it. Flow says less, and nothing of Dataverse. */
export function providerEnvironmentView(environment: Environment, provider: EnvironmentProvider, addresses: SandboxAddresses): object {
  return {
    name: environment.name,
    location: environment.location,
    type: `${provider}/environments`,
    id: `/providers/${provider}/environments/${environment.name}`,
    properties: {
      azureRegionHint: environment.azureRegion,
      ...sharedProperties(environment, addresses),
      environmentType: environment.sku === 'Production' ? 'Production' : 'Sandbox',
      ...(provider === 'Microsoft.PowerApps' ? { ...detailProperties(environment, addresses), lastModifiedBy: SYSTEM, lifecycleAuthority: 'Environment' } : {}),
    },
  };
}

export interface PlatformViewOptions {
  readonly addresses: SandboxAddresses;
  /** The admin list has ids and types of its own. */
  readonly scope: 'maker' | 'admin';
  /** Set where the request expands `permissions`. */
  readonly permissionsOf?: SandboxUser;
}

/** An environment as the Business Application Platform (BAP) lists it. */
export function platformEnvironmentView(environment: Environment, options: PlatformViewOptions): object {
  const isAdmin = options.scope === 'admin';
  const scope = isAdmin ? '/scopes/admin' : '';
  const permissions = options.permissionsOf === undefined ? {} : { permissions: permissionsOf(options.permissionsOf) };
  return {
    id: `/providers/Microsoft.BusinessAppPlatform${scope}/environments/${environment.name}`,
    type: isAdmin ? 'Microsoft.BusinessAppPlatform/scopes/environments' : 'Microsoft.BusinessAppPlatform/environments',
    location: environment.location,
    name: environment.name,
    properties: {
      tenantId: TENANT_ID,
      azureRegion: environment.azureRegion,
      description: environment.description,
      ...sharedProperties(environment, options.addresses),
      ...detailProperties(environment, options.addresses),
      databaseType: environment.dataverse === undefined ? 'None' : 'CommonDataService',
      clientUris: clientUris(environment),
      retentionDetails: { retentionPeriod: 'P7D', backupsAvailableFromDateTime: environment.createdTime },
      cluster: { category: 'Prod', number: '101', uriSuffix: 'eu-il101.gateway.contoso.example', geoShortName: 'EU', environment: 'Prod' },
      governanceConfiguration: { protectionLevel: 'Basic' },
      ...permissions,
    },
  };
}

/** What every list says. */
function sharedProperties(environment: Environment, addresses: SandboxAddresses): object {
  return {
    displayName: environment.displayName,
    createdTime: environment.createdTime,
    createdBy: SYSTEM,
    provisioningState: 'Succeeded',
    creationType: 'User',
    environmentSku: environment.sku,
    isDefault: environment.sku === 'Default',
    runtimeEndpoints: { 'microsoft.BusinessAppPlatform': addresses.bap, 'microsoft.PowerApps': addresses.powerApps, 'microsoft.Flow': addresses.flow },
  };
}

function detailProperties(environment: Environment, addresses: SandboxAddresses): object {
  const dataverse = environment.dataverse === undefined ? {} : { linkedEnvironmentMetadata: dataverseView(environment, environment.dataverse, addresses) };
  return {
    lastModifiedTime: environment.createdTime,
    ...dataverse,
    retentionPeriod: 'P7D',
    states: { management: { id: 'Ready' }, runtime: { runtimeReasonCode: 'NotSpecified', requestedBy: { displayName: 'SYSTEM', type: 'NotSpecified' }, id: 'Enabled' } },
    updateCadence: { id: 'Moderate' },
    protectionStatus: { keyManagedBy: 'Microsoft' },
    connectedGroups: [],
  };
}

function dataverseView(environment: Environment, dataverse: DataverseOrganization, addresses: SandboxAddresses): object {
  const address = dataverseAddress(addresses.dataverse, dataverse.domainName);
  return {
    type: 'Dynamics365Instance',
    resourceId: dataverse.organizationId,
    friendlyName: environment.displayName,
    uniqueName: dataverse.uniqueName,
    domainName: dataverse.domainName,
    version: dataverse.version,
    instanceUrl: `${address}/`,
    instanceApiUrl: address,
    baseLanguage: 1033,
    instanceState: 'Ready',
    createdTime: environment.createdTime,
    modifiedTime: environment.createdTime,
    hostNameSuffix: new URL(address).host,
    bapSolutionId: '00000001-0000-0000-0001-00000000009b',
    creationTemplates: ['D365_CDS'],
    webApiVersion: 'v9.0',
    scaleGroup: 'CONTOSOSG1',
    schemaType: 'Standard',
    backgroundOperationsState: 'Enabled',
    platformSku: 'Standard',
  };
}

function clientUris(environment: Environment): object {
  return {
    admin: `https://admin.contoso.example/environments/environment/${environment.name}/hub`,
    maker: `https://make.contoso.example/environments/${environment.name}/home`,
  };
}

function permissionsOf(user: SandboxUser): object {
  return {
    ReadEnvironment: { displayName: 'Read Environment' },
    ...(mayWrite(user) ? { CreateCustomApi: { displayName: 'Create Custom Api' }, GenerateResourceStorage: { displayName: 'Generate Resource Storage' } } : {}),
    ...(mayAdminister(user) ? { AdminReadEnvironment: { displayName: 'Admin Read Environment' } } : {}),
  };
}
