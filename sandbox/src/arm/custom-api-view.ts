import { RawJson } from '../http/json-text.js';
import { apiIdOf, etagOf, type CustomApiRecord } from './custom-api-record.js';
import type { CustomApiBlobs } from './custom-api-blobs.js';

/** The portal's own picture, by a path, as recorded answers have it for connectors without an icon. */
const DEFAULT_ICON = '/Content/retail/assets/default-connection-icon.svg';

/**
 * A resource as the service answers it. The recorded answers have addresses of the definition in place of `swagger`, and neither
 * `backendService` nor, in lists, `brandColor`.
 */
export function customApiView(record: CustomApiRecord, blobs: CustomApiBlobs, kind: 'one' | 'item'): object {
  const { properties } = record;
  const raw = (name: string, otherwise: string): RawJson => new RawJson(properties[name] ?? otherwise);
  const gateway = `logic-apis-${record.location}.azure-apim.contoso.example/apim/${apiIdOf(record)}`;
  return {
    properties: {
      ...(properties.connectionParameters === undefined ? {} : { connectionParameters: raw('connectionParameters', '{}') }),
      runtimeUrls: [`https://${gateway}`, `http://${gateway}`],
      capabilities: raw('capabilities', '[]'),
      description: raw('description', '""'),
      displayName: raw('displayName', JSON.stringify(record.name)),
      iconUri: raw('iconUri', JSON.stringify(DEFAULT_ICON)),
      ...(kind === 'one' && properties.brandColor !== undefined ? { brandColor: raw('brandColor', '""') } : {}),
      ...(properties.swagger === undefined ? {} : { apiDefinitions: { originalSwaggerUrl: blobs.original(record), modifiedSwaggerUrl: blobs.modified(record) } }),
      apiType: raw('apiType', '"Rest"'),
      wsdlDefinition: raw('wsdlDefinition', '{}'),
    },
    id: idOf(record),
    name: record.name,
    type: 'Microsoft.Web/customApis',
    location: record.location,
    ...(Object.keys(record.tags).length === 0 ? {} : { tags: record.tags }),
    ...(kind === 'one' ? { etag: etagOf(record) } : {}),
  };
}

function idOf({ subscriptionId, resourceGroup, name }: CustomApiRecord): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Web/customApis/${name}`;
}
