import { Hono } from 'hono';
import type { BlobAddresses } from '../blobs/blob-addresses.js';
import { DEFAULT_ICON_PATH } from '../blobs/blob-addresses.js';
import { mayAdminister, mayRead, mayWrite, type Environment } from '../environments/environment.js';
import { accessDenied } from '../environments/environment-routes.js';
import type { SandboxAddresses } from '../http/addresses.js';
import { requirePowerAppsVersions } from '../http/api-version.js';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import { renderJson } from '../http/json-text.js';
import { pageOf } from '../http/pages.js';
import { readBody } from '../http/read-body.js';
import { ServiceError } from '../http/service-error.js';
import { TENANT_ID, type SandboxUser } from '../identity/users.js';
import type { KeyedQueue } from '../storage/keyed-queue.js';
import type { SandboxStore } from '../storage/sandbox-store.js';
import { catalogueViews } from './catalogue.js';
import { assertAccessible, isListedFor } from './connector-access.js';
import { assertWithoutConnections } from './assert-without-connections.js';
import type { ConnectorRecord } from './connector-record.js';
import { connectorListView, connectorView } from './connector-view.js';
import type { ConnectorWriter } from './connector-writer.js';
import { parseEnvironmentFilter } from './environment-filter.js';
import { readRequestProperties } from './request-content.js';

export interface ConnectorRouteParts {
  readonly store: SandboxStore;
  readonly writer: ConnectorWriter;
  readonly blobAddresses: BlobAddresses;
  readonly addresses: SandboxAddresses;
  /** One turn at a time per environment. */
  readonly queue: KeyedQueue;
}

/** `apis` of Power Apps, for makers and (list and delete) for administrators, below `/providers/Microsoft.PowerApps`. */
export function connectorRoutes(parts: ConnectorRouteParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use('*', requirePowerAppsVersions());
  app.get('/apis', (c) => listConnectors(c, parts));
  app.post('/apis', (c) => createConnector(c, parts));
  app.get('/apis/:name', (c) => getConnector(c, parts));
  app.patch('/apis/:name', (c) => updateConnector(c, parts));
  app.delete('/apis/:name', (c) => deleteConnector(c, parts, filteredEnvironment(c, parts)));
  app.get('/scopes/admin/environments/:environment/apis', (c) => json(c, 200, pageOf(c, customViews(parts, administeredEnvironment(c, parts)))));
  app.delete('/scopes/admin/environments/:environment/apis/:name', (c) => deleteConnector(c, parts, administeredEnvironment(c, parts)));
  return app;
}

/** The environment of a name, or the recorded refusals: 404 where there is none, 403 where the user has no part in it. */
function accessibleEnvironment(store: SandboxStore, name: string, user: SandboxUser): Environment {
  const environment = store.environment(name);
  if (environment === undefined) {
    throw new ServiceError(404, 'ServiceToServiceEnvironmentNotFound', `The environment '${name}' could not be found in the tenant '${TENANT_ID}'.`);
  }
  if (!mayRead(user)) throw accessDenied(environment.name);
  return environment;
}

export function writableEnvironment(store: SandboxStore, name: string, user: SandboxUser): Environment {
  const environment = accessibleEnvironment(store, name, user);
  if (mayWrite(user)) return environment;
  const message = `The user with object id '${user.id}' in tenant '${TENANT_ID}' does not have the permission to create or change custom connectors in the environment '${environment.name}'.`;
  throw new ServiceError(403, 'EnvironmentAccessDenied', message);
}

function listConnectors(c: HttpContext, parts: ConnectorRouteParts): Response {
  const environment = filteredEnvironment(c, parts);
  const catalogue = parseEnvironmentFilter(c.req.query('$filter')).customOnly ? [] : catalogueViews(defaultIcon(parts));
  const user = c.get('user');
  return json(c, 200, pageOf(c, [...customViews(parts, environment, (record) => isListedFor(user, record)), ...catalogue]));
}

async function getConnector(c: HttpContext, parts: ConnectorRouteParts): Promise<Response> {
  const environment = filteredEnvironment(c, parts);
  const entry = catalogueViews(defaultIcon(parts)).find((each) => 'name' in each && each.name === c.req.param('name'));
  return json(c, 200, entry ?? (await fullView(parts, existingConnector(c, parts, environment))));
}

async function createConnector(c: HttpContext, parts: ConnectorRouteParts): Promise<Response> {
  const environment = writableEnvironment(parts.store, filteredEnvironment(c, parts).name, c.get('user'));
  const properties = readRequestProperties(await readBody(c));
  const record = await parts.queue.run(environment.name, () => parts.writer.create({ environment, properties, user: c.get('user') }));
  return json(c, 201, await fullView(parts, record));
}

async function updateConnector(c: HttpContext, parts: ConnectorRouteParts): Promise<Response> {
  const environment = writableEnvironment(parts.store, filteredEnvironment(c, parts).name, c.get('user'));
  const properties = readRequestProperties(await readBody(c));
  await parts.queue.run(environment.name, () =>
    parts.writer.update(existingConnector(c, parts, environment), { environment, properties, user: c.get('user') }),
  );
  return c.body(null, 204);
}

async function deleteConnector(c: HttpContext, parts: ConnectorRouteParts, accessible: Environment): Promise<Response> {
  const environment = writableEnvironment(parts.store, accessible.name, c.get('user'));
  await parts.queue.run(environment.name, () => {
    const record = existingConnector(c, parts, environment);
    assertWithoutConnections(record);
    return parts.store.removeConnector(record);
  });
  return c.body(null, 200);
}

export function filteredEnvironment(c: HttpContext, parts: ConnectorRouteParts): Environment {
  return accessibleEnvironment(parts.store, parseEnvironmentFilter(c.req.query('$filter')).environment, c.get('user'));
}

export function administeredEnvironment(c: HttpContext, parts: ConnectorRouteParts): Environment {
  const environment = accessibleEnvironment(parts.store, c.req.param('environment') ?? '', c.get('user'));
  if (!mayAdminister(c.get('user'))) throw accessDenied(environment.name);
  return environment;
}

export function existingConnector(c: HttpContext, parts: ConnectorRouteParts, environment: Environment): ConnectorRecord {
  const name = c.req.param('name') ?? '';
  const record = parts.store.connector(environment.name, name);
  if (record === undefined) throw new ServiceError(404, 'ApiResourceNotFound', `Could not find API '${name}'.`);
  assertAccessible(c.get('user'), record);
  return record;
}

function customViews(parts: ConnectorRouteParts, environment: Environment, isShown: (record: ConnectorRecord) => boolean = () => true): readonly object[] {
  return parts.store.connectors(environment.name).filter(isShown).map((record) => connectorListView(record, parts.blobAddresses));
}

async function fullView(parts: ConnectorRouteParts, record: ConnectorRecord): Promise<object> {
  const definition = new TextDecoder().decode(await parts.store.content.get(record.definition));
  return connectorView(record, definition, parts.blobAddresses);
}

function defaultIcon(parts: ConnectorRouteParts): string {
  return `${parts.addresses.blob}${DEFAULT_ICON_PATH}`;
}

function json(c: HttpContext, status: 200 | 201, value: object): Response {
  return c.body(renderJson(value), status, { 'content-type': 'application/json; charset=utf-8' });
}
