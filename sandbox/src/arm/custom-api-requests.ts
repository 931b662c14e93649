import { readJsonObject } from '../connectors/request-content.js';
import type { SwaggerValidator } from '../connectors/swagger-validator.js';
import type { HttpContext } from '../http/http-env.js';
import { membersOf, renderJson } from '../http/json-text.js';
import { readBody } from '../http/read-body.js';
import { ServiceError } from '../http/service-error.js';
import type { KeyedQueue } from '../storage/keyed-queue.js';
import type { ArmOperations } from './arm-operations.js';
import { ARM_LOCATIONS, type ArmResourceGroup } from './azure-tenant.js';
import type { CustomApiBlobs } from './custom-api-blobs.js';
import { readCustomApiContent, tagsOf, type CustomApiContent } from './custom-api-content.js';
import { etagOf, type CustomApiRecord } from './custom-api-record.js';
import type { CustomApiStore } from './custom-api-store.js';
import { customApiView } from './custom-api-view.js';

export interface CustomApiParts {
  readonly customApis: CustomApiStore;
  readonly customApiBlobs: CustomApiBlobs;
  readonly armOperations: ArmOperations;
  readonly validate: SwaggerValidator;
  readonly queue: KeyedQueue;
}

/** A resource that a request names, in a group that is there. */
export interface CustomApiTarget {
  readonly group: ArmResourceGroup;
  readonly name: string;
}

const QUEUE = 'Microsoft.Web/customApis';
/** Letters, digits and some marks, as resources of Azure mostly have them. */
const NAME = /^[\w.()-]{1,80}$/;

export function getCustomApi(c: HttpContext, parts: CustomApiParts, target: CustomApiTarget): Response {
  const record = existing(parts, target);
  return json(c, 200, customApiView(record, parts.customApiBlobs, 'one'), { etag: etagOf(record) });
}

/**
 * Creating goes on in the background (201 with `Azure-AsyncOperation`), replacing is done at once (200): clients have to manage both,
 * and the description of the service promises neither.
 */
export async function putCustomApi(c: HttpContext, parts: CustomApiParts, target: CustomApiTarget): Promise<Response> {
  if (!NAME.test(target.name) || target.name.endsWith('.')) throw new ServiceError(400, 'InvalidResourceName', `Resource name '${target.name}' is invalid. It has 1 to 80 letters, digits, hyphens, underscores, full stops and parentheses.`);
  const content = readCustomApiContent(await readBody(c), parts.validate);
  return await parts.queue.run(QUEUE, async () => {
    const before = find(parts, target);
    assertCondition(c, before);
    const record = recordOf(target, content, before);
    await parts.customApis.save(record);
    const view = customApiView(record, parts.customApiBlobs, 'one');
    if (before !== undefined) return json(c, 200, view, { etag: etagOf(record) });
    return json(c, 201, view, { etag: etagOf(record), 'azure-asyncoperation': operationUrl(c, parts, record), 'retry-after': '0' });
  });
}

/** Tags are all that a PATCH changes here. */
export async function patchCustomApi(c: HttpContext, parts: CustomApiParts, target: CustomApiTarget): Promise<Response> {
  const tags = tagsOf(membersOf(readJsonObject(await readBody(c))).find(({ key }) => key === 'tags'));
  return await parts.queue.run(QUEUE, async () => {
    const before = existing(parts, target);
    assertCondition(c, before);
    const record = { ...before, tags, version: before.version + 1 };
    await parts.customApis.save(record);
    return json(c, 200, customApiView(record, parts.customApiBlobs, 'one'), { etag: etagOf(record) });
  });
}

/** Deleting goes on in the background (202 with `Location`); for what is not there, there is nothing to do (204). */
export async function deleteCustomApi(c: HttpContext, parts: CustomApiParts, target: CustomApiTarget): Promise<Response> {
  return await parts.queue.run(QUEUE, async () => {
    const record = find(parts, target);
    if (record === undefined) return c.body(null, 204);
    assertCondition(c, record);
    await parts.customApis.remove(record);
    return c.body(null, 202, { location: operationUrl(c, parts, record), 'retry-after': '0' });
  });
}

/** `Azure-AsyncOperation` wants a status in the answer, `Location` a 202 until the end; each ignores what the other reads. */
export function getOperation(c: HttpContext, parts: CustomApiParts, id: string): Response {
  const status = parts.armOperations.ask(id);
  if (status === undefined) throw new ServiceError(404, 'OperationNotFound', `The operation '${id}' could not be found.`);
  return json(c, status === 'InProgress' ? 202 : 200, { id, status }, { 'retry-after': '0' });
}

export function json(c: HttpContext, status: 200 | 201 | 202, value: object, headers: Record<string, string> = {}): Response {
  return c.body(renderJson(value), status, { ...headers, 'content-type': 'application/json; charset=utf-8' });
}

function recordOf(target: CustomApiTarget, { location, tags, properties }: CustomApiContent, before: CustomApiRecord | undefined): CustomApiRecord {
  const { subscriptionId, name: resourceGroup } = target.group;
  return { subscriptionId, resourceGroup, name: before?.name ?? target.name, location: locationOf(location, target, before), tags, properties, version: (before?.version ?? 0) + 1 };
}

function locationOf(given: string | undefined, { name }: CustomApiTarget, before: CustomApiRecord | undefined): string {
  if (given === undefined) throw new ServiceError(400, 'LocationRequired', 'The location property is required for this definition.');
  // `West Europe` and `westeurope` are the same.
  const location = given.replaceAll(/\s/g, '').toLowerCase();
  const available = ARM_LOCATIONS.map((each) => each.name);
  if (!available.includes(location)) {
    throw new ServiceError(400, 'LocationNotAvailableForResourceType', `The provided location '${given}' is not available for resource type 'Microsoft.Web/customApis'. List of available regions for the resource type is '${available.join(',')}'.`);
  }
  if (before === undefined || before.location === location) return location;
  throw new ServiceError(409, 'InvalidResourceLocation', `The resource '${name}' already exists in location '${before.location}' in resource group '${before.resourceGroup}'. A resource with the same name cannot be created in location '${location}'. Please select a new resource name.`);
}

function assertCondition(c: HttpContext, record: CustomApiRecord | undefined): void {
  const [match, none] = [c.req.header('if-match'), c.req.header('if-none-match')];
  const current = record === undefined ? undefined : etagOf(record);
  const isMet = (match === undefined || (current !== undefined && (match === '*' || match === current))) && (none === undefined || (none === '*' ? current === undefined : none !== current));
  if (!isMet) throw new ServiceError(412, 'PreconditionFailed', `The condition of the request is not met: the resource ${current === undefined ? 'does not exist' : `has the etag ${current}`}.`);
}

function find(parts: CustomApiParts, { group, name }: CustomApiTarget): CustomApiRecord | undefined {
  return parts.customApis.get({ subscriptionId: group.subscriptionId, resourceGroup: group.name, name });
}

function existing(parts: CustomApiParts, target: CustomApiTarget): CustomApiRecord {
  const record = find(parts, target);
  if (record !== undefined) return record;
  throw new ServiceError(404, 'ResourceNotFound', `The Resource 'Microsoft.Web/customApis/${target.name}' under resource group '${target.group.name}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`);
}

function operationUrl(c: HttpContext, { armOperations }: CustomApiParts, { subscriptionId, location }: CustomApiRecord): string {
  const { origin, searchParams } = new URL(c.req.url);
  return `${origin}/subscriptions/${subscriptionId}/providers/Microsoft.Web/locations/${location}/operationResults/${armOperations.start()}?api-version=${searchParams.get('api-version') ?? ''}`;
}
