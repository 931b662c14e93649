import { arrayMember, isJsonObject, objectMember, textMember, type JsonObject } from '../http/json.js';
import type { AzureLocation, CustomApiResource, ResourceGroup, Subscription, WsdlInterface } from './custom-api-resource.js';

export function readSubscription(item: unknown): Subscription | undefined {
  const id = textMember(item, 'subscriptionId');
  if (id === undefined) return undefined;
  return { id, displayName: textMember(item, 'displayName') ?? id, tenantId: textMember(item, 'tenantId'), state: textMember(item, 'state') ?? 'Unknown' };
}

export function readResourceGroup(item: unknown): ResourceGroup | undefined {
  const name = textMember(item, 'name');
  return name === undefined ? undefined : { name, location: textMember(item, 'location') ?? '' };
}

/** Logical locations, such as `global`, are none in which a resource could be. */
export function readLocation(item: unknown): AzureLocation | undefined {
  const name = textMember(item, 'name');
  const kind = textMember(objectMember(item, 'metadata'), 'regionType');
  if (name === undefined || kind === 'Logical') return undefined;
  return { name, displayName: textMember(item, 'displayName') ?? name };
}

/** A resource `Microsoft.Web/customApis`; its place is read from its id. Undefined for an answer that is none. */
export function readCustomApi(item: unknown, etag?: string): CustomApiResource | undefined {
  const place = placeOf(textMember(item, 'id'));
  const properties = objectMember(item, 'properties');
  if (!isJsonObject(item) || place === undefined || properties === undefined) return undefined;
  const name = textMember(item, 'name') ?? place.name;
  return {
    ...place,
    name,
    displayName: textMember(properties, 'displayName') ?? name,
    description: textMember(properties, 'description'),
    location: textMember(item, 'location'),
    apiType: textMember(properties, 'apiType'),
    etag: textMember(item, 'etag') ?? etag,
    tags: textsOf(objectMember(item, 'tags') ?? {}),
    properties,
  };
}

/** Microsoft's example writes the names in Pascal case, its schema in camel case. */
export function readWsdlInterface(item: unknown): WsdlInterface | undefined {
  const qualifiedName = textMember(item, 'qualifiedName') ?? textMember(item, 'QualifiedName');
  if (qualifiedName === undefined) return undefined;
  const endpoints = arrayMember(item, 'endpointQualifiedNames') ?? arrayMember(item, 'EndpointQualifiedNames') ?? [];
  return { qualifiedName, endpointQualifiedNames: endpoints.filter((each) => typeof each === 'string') };
}

/** The segments of an id are compared ignoring case. */
function placeOf(id: string | undefined): Pick<CustomApiResource, 'id' | 'subscriptionId' | 'resourceGroup' | 'name'> | undefined {
  const match = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Web\/customApis\/([^/]+)$/i.exec(id ?? '');
  const [, subscriptionId, resourceGroup, name] = match ?? [];
  if (id === undefined || subscriptionId === undefined || resourceGroup === undefined || name === undefined) return undefined;
  return { id, subscriptionId, resourceGroup, name };
}

function textsOf(tags: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(tags).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
