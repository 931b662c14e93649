import { PlatformError } from '../errors/platform-error.js';
import { isJsonObject, objectMember, parseJson, type JsonObject } from '../http/json.js';
import type { AzureLocation, CustomApiPlace, CustomApiResource, ResourceGroup, Subscription, WsdlInterface } from '../logic-apps/custom-api-resource.js';
import type { LogicAppsClient, WriteCondition } from '../logic-apps/logic-apps-client.js';
import { readCustomApi } from '../logic-apps/read-resources.js';

const SUBSCRIPTION: Subscription = { id: '11111111-0000-4000-8000-000000000001', displayName: 'Contoso Integration', tenantId: 'tenant', state: 'Enabled' };
const GROUP: ResourceGroup = { name: 'integration-dev', location: 'westeurope' };

/** The contract over a map: one subscription with one resource group. */
export class FakeLogicApps implements LogicAppsClient {
  readonly #resources = new Map<string, CustomApiResource>();
  #writes = 0;

  listSubscriptions(): Promise<readonly Subscription[]> {
    return Promise.resolve([SUBSCRIPTION]);
  }

  listResourceGroups(): Promise<readonly ResourceGroup[]> {
    return Promise.resolve([GROUP]);
  }

  listLocations(): Promise<readonly AzureLocation[]> {
    return Promise.resolve([{ name: GROUP.location, displayName: 'West Europe' }]);
  }

  list(): Promise<readonly CustomApiResource[]> {
    return Promise.resolve([...this.#resources.values()]);
  }

  async get(place: CustomApiPlace): Promise<CustomApiResource> {
    await Promise.resolve();
    const found = this.#resources.get(idOf(place));
    if (found === undefined) throw new PlatformError('not-found', { data: { reason: place.name } });
    return found;
  }

  async put(place: CustomApiPlace, body: string, condition?: WriteCondition): Promise<CustomApiResource> {
    await Promise.resolve();
    const before = this.#resources.get(idOf(place));
    const isMet = condition === undefined || (condition.kind === 'new' ? before === undefined : before?.etag === condition.etag);
    if (!isMet) throw new PlatformError('conflict', { data: { reason: place.name } });
    const content = parseJson(body);
    const resource = readCustomApi({ ...(isJsonObject(content) ? content : {}), id: idOf(place), name: place.name }, `"${++this.#writes}"`);
    if (resource === undefined) throw new PlatformError('service-refused', { data: { reason: 'It is no connector.' } });
    this.#resources.set(idOf(place), resource);
    return resource;
  }

  delete(place: CustomApiPlace): Promise<void> {
    this.#resources.delete(idOf(place));
    return Promise.resolve();
  }

  async readDefinition({ properties, displayName }: CustomApiResource): Promise<Uint8Array> {
    await Promise.resolve();
    const definition = objectMember(properties, 'swagger');
    if (definition === undefined) throw new PlatformError('definition-missing', { data: { connector: displayName } });
    return new TextEncoder().encode(JSON.stringify(definition));
  }

  readIcon(): Promise<Uint8Array | undefined> {
    return Promise.resolve(undefined);
  }

  listWsdlInterfaces(): Promise<readonly WsdlInterface[]> {
    return Promise.resolve([]);
  }

  extractDefinition(): Promise<JsonObject> {
    return Promise.reject(new PlatformError('service-refused', { data: { reason: 'The fake reads no WSDL.' } }));
  }
}

function idOf({ subscriptionId, resourceGroup, name }: CustomApiPlace): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Web/customApis/${name}`;
}
