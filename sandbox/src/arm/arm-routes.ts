import { Hono } from 'hono';
import { mayRead } from '../environments/environment.js';
import { requireApiVersion } from '../http/api-version.js';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import { ServiceError } from '../http/service-error.js';
import { TENANT_ID } from '../identity/users.js';
import { resourceGroupOf, subscriptionFor, type ArmAction } from './arm-access.js';
import { ARM_LOCATIONS, ARM_RESOURCE_GROUPS, ARM_SUBSCRIPTIONS, type ArmResourceGroup, type ArmSubscription } from './azure-tenant.js';
import { deleteCustomApi, getCustomApi, getOperation, json, patchCustomApi, putCustomApi, type CustomApiParts, type CustomApiTarget } from './custom-api-requests.js';
import { customApiView } from './custom-api-view.js';
import type { CustomApiRecord } from './custom-api-record.js';
import { extractApiDefinition, listWsdlInterfaces } from './wsdl-requests.js';

type Handler = (c: HttpContext, parts: CustomApiParts, segments: readonly string[]) => Response | Promise<Response>;

/** Paths of Azure do not mind case, which Hono's do. The groups become `segments`. */
const ROUTES: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/subscriptions$/i, listSubscriptions],
  ['GET', /^\/subscriptions\/([^/]+)$/i, (c, _parts, [subscription = '']) => json(c, 200, subscriptionView(subscriptionFor(c, subscription, 'read')))],
  ['GET', /^\/subscriptions\/([^/]+)\/locations$/i, listLocations],
  ['GET', /^\/subscriptions\/([^/]+)\/resourcegroups$/i, listResourceGroups],
  ['GET', /^\/subscriptions\/([^/]+)\/resourcegroups\/([^/]+)$/i, (c, _parts, segments) => json(c, 200, groupView(groupFor(c, segments, 'read')))],
  ['GET', /^\/subscriptions\/([^/]+)\/providers\/microsoft\.web\/locations\/[^/]+\/operationresults\/([^/]+)$/i, (c, parts, [, id = '']) => getOperation(c, parts, id)],
  ['GET', /^\/subscriptions\/([^/]+)\/providers\/microsoft\.web\/customapis$/i, (c, parts, [subscription = '']) => listCustomApis(c, parts, parts.customApis.list(subscriptionFor(c, subscription, 'read').id))],
  ['GET', /^\/subscriptions\/([^/]+)\/resourcegroups\/([^/]+)\/providers\/microsoft\.web\/customapis$/i, (c, parts, segments) => {
    const { subscriptionId, name } = groupFor(c, segments, 'read');
    return listCustomApis(c, parts, parts.customApis.list(subscriptionId, name));
  }],
  ['POST', /^\/subscriptions\/([^/]+)\/providers\/microsoft\.web\/locations\/([^/]+)\/listwsdlinterfaces$/i, (c, _parts, [subscription = '', location = '']) => reading(c, subscription, () => listWsdlInterfaces(c, location))],
  ['POST', /^\/subscriptions\/([^/]+)\/providers\/microsoft\.web\/locations\/([^/]+)\/extractapidefinitionfromwsdl$/i, (c, _parts, [subscription = '', location = '']) => reading(c, subscription, () => extractApiDefinition(c, location))],
  ...one('GET', 'read', getCustomApi),
  ...one('PUT', 'write', putCustomApi),
  ...one('PATCH', 'write', patchCustomApi),
  ...one('DELETE', 'delete', deleteCustomApi),
];

const CUSTOM_API_VERSIONS = ['2016-06-01', '2018-07-01-preview'];
const PAGE_SIZE = 100;

/** Azure Resource Manager, as far as custom connectors of Logic Apps need it. */
export function armRoutes(parts: CustomApiParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  const answer = (c: HttpContext): Response | Promise<Response> => {
    const version = requireApiVersion(c);
    const path = new URL(c.req.url).pathname;
    if (/\/providers\/microsoft\.web\/customapis/i.test(path)) assertVersion(version);
    const found = ROUTES.map(([method, pattern, handler]) => ({ handler, match: method === c.req.method ? pattern.exec(path) : null })).find(({ match }) => match !== null);
    if (found?.match === null || found === undefined) return c.body(null, 404);
    return found.handler(c, parts, found.match.slice(1).map(decoded));
  };
  app.all('/subscriptions', answer);
  app.all('/subscriptions/*', answer);
  return app;
}

function one(method: string, action: ArmAction, handle: (c: HttpContext, parts: CustomApiParts, target: CustomApiTarget) => Response | Promise<Response>): typeof ROUTES {
  const path = /^\/subscriptions\/([^/]+)\/resourcegroups\/([^/]+)\/providers\/microsoft\.web\/customapis\/([^/]+)$/i;
  return [[method, path, (c, parts, segments) => handle(c, parts, { group: groupFor(c, segments, action), name: segments[2] ?? '' })]];
}

/** An action that writes nothing. */
function reading(c: HttpContext, subscription: string, answer: () => Promise<Response>): Promise<Response> {
  subscriptionFor(c, subscription, 'read');
  return answer();
}

function groupFor(c: HttpContext, [subscription = '', group = '']: readonly string[], action: ArmAction): ArmResourceGroup {
  return resourceGroupOf(subscriptionFor(c, subscription, action), group);
}

function assertVersion(version: string): void {
  if (CUSTOM_API_VERSIONS.includes(version)) return;
  throw new ServiceError(400, 'NoRegisteredProviderFound', `No registered resource provider found for API version '${version}' for type 'customApis'. The supported api-versions are '${CUSTOM_API_VERSIONS.join(', ')}'.`);
}

function listSubscriptions(c: HttpContext): Response {
  const visible = mayRead(c.get('user')) ? ARM_SUBSCRIPTIONS : [];
  return json(c, 200, { value: visible.map(subscriptionView), count: { type: 'Total', value: visible.length } });
}

function listLocations(c: HttpContext, _parts: CustomApiParts, [subscription = '']: readonly string[]): Response {
  const { id } = subscriptionFor(c, subscription, 'read');
  return json(c, 200, { value: ARM_LOCATIONS.map((each) => ({ id: `/subscriptions/${id}/locations/${each.name}`, ...each, metadata: { regionType: 'Physical' } })) });
}

function listResourceGroups(c: HttpContext, _parts: CustomApiParts, [subscription = '']: readonly string[]): Response {
  const { id } = subscriptionFor(c, subscription, 'read');
  return json(c, 200, { value: ARM_RESOURCE_GROUPS.filter(({ subscriptionId }) => subscriptionId === id).map(groupView) });
}

/** `$top` is the size of a page; `$skiptoken` is where the next one begins. */
function listCustomApis(c: HttpContext, { customApiBlobs }: CustomApiParts, records: readonly CustomApiRecord[]): Response {
  const size = wholeNumber(c.req.query('$top')) ?? PAGE_SIZE;
  const start = wholeNumber(c.req.query('$skiptoken')) ?? 0;
  const page = records.slice(start, start + size);
  const next = new URL(c.req.url);
  next.searchParams.set('$skiptoken', String(start + size));
  return json(c, 200, { value: page.map((record) => customApiView(record, customApiBlobs, 'item')), ...(start + size < records.length ? { nextLink: next.href } : {}) });
}

function subscriptionView({ id, displayName, state }: ArmSubscription): object {
  return {
    id: `/subscriptions/${id}`, subscriptionId: id, tenantId: TENANT_ID, displayName, state,
    subscriptionPolicies: { locationPlacementId: 'Public_2014-09-01', quotaId: 'PayAsYouGo_2014-09-01', spendingLimit: 'Off' },
    authorizationSource: 'RoleBased', managedByTenants: [], tags: {},
  };
}

function groupView({ subscriptionId, name, location }: ArmResourceGroup): object {
  return { id: `/subscriptions/${subscriptionId}/resourceGroups/${name}`, name, type: 'Microsoft.Resources/resourceGroups', location, tags: {}, properties: { provisioningState: 'Succeeded' } };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
