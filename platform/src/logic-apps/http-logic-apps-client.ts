import { CUSTOM_API_TYPE, CUSTOM_API_VERSION, filesOfCustomApi } from '@connector-workbench/core/logic-apps';
import { isPlatformError, PlatformError } from '../errors/platform-error.js';
import type { HttpAnswer } from '../http/http-answer.js';
import { arrayMember, isJsonObject, objectMember, parseJson, type JsonObject } from '../http/json.js';
import { type ServiceHttp, type ServiceRequest, unexpected } from '../http/service-http.js';
import { urlSegment } from '../http/url-segment.js';
import type { Clock } from '../time/clock.js';
import type { AzureLocation, CustomApiPlace, CustomApiResource, ResourceGroup, Subscription, WsdlImportMethod, WsdlInterface, WsdlSource } from './custom-api-resource.js';
import type { LogicAppsClient, WriteCondition } from './logic-apps-client.js';
import { readCustomApi, readLocation, readResourceGroup, readSubscription, readWsdlInterface } from './read-resources.js';
import { waitForOperation } from './wait-for-operation.js';

/** Of Microsoft.Resources. */
const SUBSCRIPTIONS_VERSION = 'api-version=2020-01-01';
const GROUPS_VERSION = 'api-version=2021-04-01';
const VERSION = `api-version=${CUSTOM_API_VERSION}`;

/** `Microsoft.Web/customApis` in Azure Resource Manager, as Azure/azure-rest-api-specs describes it (web, 2016-06-01). */
export class HttpLogicAppsClient implements LogicAppsClient {
  readonly #http: ServiceHttp;
  readonly #base: string;
  readonly #clock: Clock;

  /** `base`: the address of Azure Resource Manager, without a slash at its end. */
  constructor(http: ServiceHttp, base: string, clock: Clock) {
    this.#http = http;
    this.#base = base;
    this.#clock = clock;
  }

  async listSubscriptions(signal?: AbortSignal): Promise<readonly Subscription[]> {
    return await this.#list(`/subscriptions?${SUBSCRIPTIONS_VERSION}`, readSubscription, signal);
  }

  async listResourceGroups(subscriptionId: string, signal?: AbortSignal): Promise<readonly ResourceGroup[]> {
    return await this.#list(`/subscriptions/${urlSegment(subscriptionId)}/resourcegroups?${GROUPS_VERSION}`, readResourceGroup, signal);
  }

  async listLocations(subscriptionId: string, signal?: AbortSignal): Promise<readonly AzureLocation[]> {
    return await this.#list(`/subscriptions/${urlSegment(subscriptionId)}/locations?${SUBSCRIPTIONS_VERSION}`, readLocation, signal);
  }

  async list(subscriptionId: string, resourceGroup?: string, signal?: AbortSignal): Promise<readonly CustomApiResource[]> {
    const group = resourceGroup === undefined ? '' : `/resourceGroups/${urlSegment(resourceGroup)}`;
    return await this.#list(`/subscriptions/${urlSegment(subscriptionId)}${group}/providers/${CUSTOM_API_TYPE}?${VERSION}`, (item) => readCustomApi(item), signal);
  }

  async get(place: CustomApiPlace, signal?: AbortSignal): Promise<CustomApiResource> {
    const answer = await this.#http.send({ method: 'GET', url: this.#urlOf(place), signal });
    return readCustomApi(parseJson(answer.text), answer.etag) ?? notCustomApi(answer);
  }

  async put(place: CustomApiPlace, body: string, condition?: WriteCondition, signal?: AbortSignal): Promise<CustomApiResource> {
    const request: ServiceRequest = { method: 'PUT', url: this.#urlOf(place), json: body, signal };
    // What depends on a condition cannot be sent twice: the first time may have changed it.
    const answer = await this.#http.send(condition === undefined ? request : { ...request, headers: headersOf(condition), repeatability: 'not-after-sending' });
    await this.#wait(answer, signal);
    return await this.get(place, signal);
  }

  async delete(place: CustomApiPlace, signal?: AbortSignal): Promise<void> {
    await this.#wait(await this.#http.send({ method: 'DELETE', url: this.#urlOf(place), signal }), signal);
  }

  async readDefinition(resource: CustomApiResource, signal?: AbortSignal): Promise<Uint8Array> {
    const { definitionUrl, definition } = filesOfCustomApi(resource.properties);
    if (definitionUrl !== undefined) return await this.#http.download(definitionUrl, signal);
    if (definition !== undefined) return new TextEncoder().encode(`${JSON.stringify(definition, undefined, 2)}\n`);
    throw new PlatformError('definition-missing', { data: { connector: resource.displayName } });
  }

  async readIcon(resource: CustomApiResource, signal?: AbortSignal): Promise<Uint8Array | undefined> {
    const { icon } = filesOfCustomApi(resource.properties);
    if (icon.kind !== 'address') return icon.kind === 'bytes' ? icon.bytes : undefined;
    try {
      return await this.#http.download(icon.url, signal);
    } catch (error) {
      // Everything else is more important than a picture that somebody has taken away.
      if (isPlatformError(error, 'not-found', 'forbidden', 'host-not-allowed')) return undefined;
      throw error;
    }
  }

  async listWsdlInterfaces(subscriptionId: string, location: string, source: WsdlSource, signal?: AbortSignal): Promise<readonly WsdlInterface[]> {
    const answer = await this.#post(subscriptionId, location, 'listWsdlInterfaces', source, signal);
    const body = parseJson(answer.text);
    const items = Array.isArray(body) ? (body as readonly unknown[]) : arrayMember(body, 'value');
    if (items === undefined) throw unexpected(answer, 'it is not the list of interfaces that was expected.');
    return items.flatMap((item) => readWsdlInterface(item) ?? []);
  }

  async extractDefinition(subscriptionId: string, location: string, source: WsdlSource & { readonly service: WsdlInterface; readonly importMethod: WsdlImportMethod }, signal?: AbortSignal): Promise<JsonObject> {
    const answer = await this.#post(subscriptionId, location, 'extractApiDefinitionFromWsdl', source, signal);
    const body = parseJson(answer.text);
    if (isJsonObject(body)) return objectMember(body, 'value') ?? body;
    throw unexpected(answer, 'it is not the definition that was expected.');
  }

  async #list<T>(path: string, read: (item: unknown) => T | undefined, signal: AbortSignal | undefined): Promise<readonly T[]> {
    return (await this.#http.list(`${this.#base}${path}`, {}, signal)).flatMap((item) => read(item) ?? []);
  }

  /** It only reads, so that it may be asked twice. */
  async #post(subscriptionId: string, location: string, action: string, body: object, signal: AbortSignal | undefined): Promise<HttpAnswer> {
    const url = `${this.#base}/subscriptions/${urlSegment(subscriptionId)}/providers/Microsoft.Web/locations/${urlSegment(location)}/${action}?${VERSION}`;
    return await this.#http.send({ method: 'POST', url, json: JSON.stringify(body), repeatability: 'always', signal });
  }

  async #wait(answer: HttpAnswer, signal: AbortSignal | undefined): Promise<void> {
    await waitForOperation(answer, { get: (url) => this.#http.send({ method: 'GET', url, signal }), clock: this.#clock, signal });
  }

  #urlOf({ subscriptionId, resourceGroup, name }: CustomApiPlace): string {
    return `${this.#base}/subscriptions/${urlSegment(subscriptionId)}/resourceGroups/${urlSegment(resourceGroup)}/providers/${CUSTOM_API_TYPE}/${urlSegment(name)}?${VERSION}`;
  }
}

function headersOf(condition: WriteCondition): Readonly<Record<string, string>> {
  return condition.kind === 'new' ? { 'if-none-match': '*' } : { 'if-match': condition.etag };
}

function notCustomApi(answer: HttpAnswer): never {
  throw unexpected(answer, 'it is not the connector that was expected.');
}
