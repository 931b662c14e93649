import type { BlobAddresses } from '../blobs/blob-addresses.js';
import { RawJson } from '../http/json-text.js';
import { GATEWAY_HOST, gatewayPathOf, rewrittenSwagger } from './rewritten-swagger.js';
import type { ConnectorRecord } from './connector-record.js';

const DEFAULT_BRAND_COLOR = '"#007ee5"';

/** A connector as a list shows it. For `renderJson`. */
export function connectorListView(record: ConnectorRecord, addresses: BlobAddresses): object {
  return view(record, addresses, {});
}

/** A connector as it is read by itself, with the definition addressed to the gateway. For `renderJson`. */
export function connectorView(record: ConnectorRecord, definition: string, addresses: BlobAddresses): object {
  return view(record, addresses, { swagger: new RawJson(rewrittenSwagger(definition, record.name)) });
}

function view(record: ConnectorRecord, addresses: BlobAddresses, extra: object): object {
  const id = `/providers/Microsoft.PowerApps/apis/${record.name}`;
  return { name: record.name, id, type: 'Microsoft.PowerApps/apis', properties: { ...describe(record, addresses), ...extra } };
}

function describe(record: ConnectorRecord, addresses: BlobAddresses): object {
  const runtimeUrl = `https://${GATEWAY_HOST}${gatewayPathOf(record.name)}`;
  return {
    displayName: record.displayName,
    iconUri: addresses.icon(record),
    iconBrandColor: raw(record, 'iconBrandColor') ?? new RawJson(DEFAULT_BRAND_COLOR),
    contact: {},
    license: {},
    apiEnvironment: 'Shared',
    isCustomApi: true,
    connectionParameters: raw(record, 'connectionParameters') ?? {},
    connectionParameterSets: raw(record, 'connectionParameterSets'),
    runtimeUrls: [runtimeUrl],
    primaryRuntimeUrl: runtimeUrl,
    metadata: metadata(record),
    capabilities: raw(record, 'capabilities') ?? [],
    policyTemplateInstances: raw(record, 'policyTemplateInstances'),
    scriptOperations: raw(record, 'scriptOperations'),
    // Left out where there is no script: a client that finds an empty address tries to read it (paconn crashes).
    scriptDefinitionUrl: addresses.script(record),
    description: record.description,
    apiDefinitions: { originalSwaggerUrl: addresses.originalSwagger(record), modifiedSwaggerUrl: addresses.modifiedSwagger(record) },
    ...history(record),
    environment: { id: `/providers/Microsoft.PowerApps/environments/${record.environment}`, name: record.environment },
    tier: 'Standard',
    publisher: raw(record, 'publisher') ?? record.createdBy.displayName,
    almMode: almModeOf(record),
    ...(record.dataverse === undefined ? {} : { xrmConnectorId: record.dataverse.id }),
  };
}

function almModeOf({ dataverse }: ConnectorRecord): string {
  return dataverse === undefined ? 'Environment' : 'Solution';
}

function history(record: ConnectorRecord): object {
  const { createdBy, modifiedBy, createdTime, changedTime } = record;
  return { createdBy, modifiedBy, createdTime, changedTime };
}

function metadata(record: ConnectorRecord): object {
  return {
    source: 'powerapps-user-defined',
    brandColor: raw(record, 'iconBrandColor') ?? new RawJson(DEFAULT_BRAND_COLOR),
    contact: {},
    license: {},
    publisherUrl: null,
    serviceUrl: null,
    documentationUrl: null,
    environmentName: record.environment,
    xrmConnectorId: record.dataverse?.id ?? null,
    almMode: almModeOf(record),
    createdBy: JSON.stringify(record.createdBy),
    modifiedBy: JSON.stringify(record.modifiedBy),
    allowSharing: false,
  };
}

function raw(record: ConnectorRecord, member: keyof ConnectorRecord['members']): RawJson | undefined {
  const text = record.members[member];
  return text === undefined ? undefined : new RawJson(text);
}
