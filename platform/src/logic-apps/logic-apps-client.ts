import type { JsonObject } from '../http/json.js';
import type { AzureLocation, CustomApiPlace, CustomApiResource, ResourceGroup, Subscription, WsdlImportMethod, WsdlInterface, WsdlSource } from './custom-api-resource.js';

/** What has to be so for a write to happen: what was read is still there, or nothing is there yet. */
export type WriteCondition = { readonly kind: 'unchanged'; readonly etag: string } | { readonly kind: 'new' };

/** Custom connectors of Azure Logic Apps, in Azure Resource Manager. All methods throw a PlatformError; all lists are whole, or an error. */
export interface LogicAppsClient {
  listSubscriptions(signal?: AbortSignal): Promise<readonly Subscription[]>;
  listResourceGroups(subscriptionId: string, signal?: AbortSignal): Promise<readonly ResourceGroup[]>;
  listLocations(subscriptionId: string, signal?: AbortSignal): Promise<readonly AzureLocation[]>;
  /** Those of a resource group, or of the whole subscription. */
  list(subscriptionId: string, resourceGroup?: string, signal?: AbortSignal): Promise<readonly CustomApiResource[]>;
  get(place: CustomApiPlace, signal?: AbortSignal): Promise<CustomApiResource>;
  /** Creates or replaces the resource, and waits until that is done. `body` is JSON text (`customApiBody` of core). Answers with the resource as it is then. */
  put(place: CustomApiPlace, body: string, condition?: WriteCondition, signal?: AbortSignal): Promise<CustomApiResource>;
  /** Waits until it is done. A resource that is not there is no failure, as Azure has it. */
  delete(place: CustomApiPlace, signal?: AbortSignal): Promise<void>;
  /** The definition as it was written, byte for byte; where the service gives no address, as it answers it. Throws `definition-missing` where it does neither. */
  readDefinition(resource: CustomApiResource, signal?: AbortSignal): Promise<Uint8Array>;
  /** Undefined where the connector has no icon of its own, and where it cannot be read any more. */
  readIcon(resource: CustomApiResource, signal?: AbortSignal): Promise<Uint8Array | undefined>;
  listWsdlInterfaces(subscriptionId: string, location: string, source: WsdlSource, signal?: AbortSignal): Promise<readonly WsdlInterface[]>;
  /** The definition (Swagger 2.0) that the service makes of a WSDL. */
  extractDefinition(subscriptionId: string, location: string, source: WsdlSource & { readonly service: WsdlInterface; readonly importMethod: WsdlImportMethod }, signal?: AbortSignal): Promise<JsonObject>;
}
