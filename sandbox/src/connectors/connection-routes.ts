import { Hono } from 'hono';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import { isJsonObject, objectMember, parseJson, textMember } from '../http/json-object.js';
import { pageOf } from '../http/pages.js';
import { readBody } from '../http/read-body.js';
import { ServiceError } from '../http/service-error.js';
import { principalOf } from '../identity/users.js';
import type { ConnectorRecord, StoredConnection } from './connector-record.js';
import { administeredEnvironment, existingConnector, filteredEnvironment, type ConnectorRouteParts } from './connector-routes.js';
import { readJsonObject } from './request-content.js';

const MAKER_TYPE = 'Microsoft.PowerApps/apis/connections';
/** Of what a connection signs in with, as the service shows it. */
const TOKEN_LIFETIME_MS = 3600 * 1000;
const ADMIN_TYPE = 'Microsoft.PowerApps/scopes/apis/connections';

/**
 * Connections of connectors, below `/providers/Microsoft.PowerApps`. Nothing is connected to: what a client sends is kept but for its
 * parameters. Makers see their own; administrators see all, in a list with a type of its own. A control endpoint breaks and mends them.
 */
export function connectionRoutes(parts: ConnectorRouteParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.get('/connections', (c) => c.json(pageOf(c, parts.store.connectors(filteredEnvironment(c, parts).name).flatMap((record) => ownViews(c, parts, record)))));
  app.get('/apis/:name/connections', (c) => c.json(pageOf(c, ownViews(c, parts, existingConnector(c, parts, filteredEnvironment(c, parts))))));
  app.get('/scopes/admin/environments/:environment/connections', (c) =>
    c.json(pageOf(c, parts.store.connectors(administeredEnvironment(c, parts).name).flatMap((record) => (record.connections ?? []).map((each) => viewOf(parts, record, each, ADMIN_TYPE))))));
  app.put('/apis/:name/connections/:connection', (c) => putConnection(c, parts));
  app.delete('/apis/:name/connections/:connection', (c) => deleteConnection(c, parts));
  return app;
}

async function putConnection(c: HttpContext, parts: ConnectorRouteParts): Promise<Response> {
  const environment = filteredEnvironment(c, parts);
  const name = connectionName(c);
  const content = parseJson(readJsonObject(await readBody(c)));
  const properties = isJsonObject(content) ? objectMember(content, 'properties') : {};
  const named = textMember(objectMember(properties, 'environment'), 'name');
  if (named?.toLowerCase() !== environment.name.toLowerCase()) throw new ServiceError(400, 'InvalidRequestContent', "The request content was invalid: 'properties.environment.name' has to be the environment of the filter.");
  const made = await parts.queue.run(environment.name, async () => {
    const record = existingConnector(c, parts, environment);
    const known = record.connections?.find((each) => each.name === name);
    const user = c.get('user');
    const connection: StoredConnection = {
      name,
      displayName: textMember(properties, 'displayName') ?? user.userPrincipalName,
      createdBy: known?.createdBy ?? principalOf(user),
      createdTime: known?.createdTime ?? new Date().toISOString(),
    };
    const changed = { ...record, connections: [...(record.connections ?? []).filter((each) => each !== known), connection] };
    await parts.store.saveConnector(changed);
    return viewOf(parts, changed, connection, MAKER_TYPE);
  });
  return c.json(made, 201);
}

async function deleteConnection(c: HttpContext, parts: ConnectorRouteParts): Promise<Response> {
  const environment = filteredEnvironment(c, parts);
  const name = connectionName(c);
  await parts.queue.run(environment.name, () => {
    const record = existingConnector(c, parts, environment);
    return parts.store.saveConnector({ ...record, connections: (record.connections ?? []).filter((each) => each.name !== name) });
  });
  return c.body(null, 200);
}

function connectionName(c: HttpContext): string {
  const name = c.req.param('connection') ?? '';
  if (/^[0-9a-f]{32}$/.test(name)) return name;
  throw new ServiceError(400, 'InvalidConnectionName', `The connection name '${name}' is not valid: it has 32 hexadecimal digits.`);
}

function ownViews(c: HttpContext, parts: ConnectorRouteParts, record: ConnectorRecord): readonly object[] {
  return (record.connections ?? []).filter(({ createdBy }) => createdBy.id === c.get('user').id).map((connection) => viewOf(parts, record, connection, MAKER_TYPE));
}

function viewOf({ blobAddresses }: ConnectorRouteParts, record: ConnectorRecord, connection: StoredConnection, type: string): object {
  const { name, displayName, createdBy, createdTime } = connection;
  const apiId = `/providers/Microsoft.PowerApps/apis/${record.name}`;
  const id = `${apiId}/connections/${name}`;
  const { id: objectId, type: principalType, tenantId } = createdBy;
  return {
    name,
    id,
    type,
    properties: {
      apiId,
      displayName,
      iconUri: blobAddresses.icon(record),
      statuses: [statusOf(connection)],
      connectionParameters: {},
      keywordsRemaining: 100,
      createdBy,
      createdTime,
      lastModifiedTime: createdTime,
      expirationTime: new Date(Date.parse(createdTime) + TOKEN_LIFETIME_MS).toISOString(),
      environment: { id: `/providers/Microsoft.PowerApps/environments/${record.environment}`, name: record.environment },
      permissions: [{
        name: objectId,
        id: `${id}/permissions/${objectId}`,
        type: 'Microsoft.PowerApps/apis/connections/permissions',
        properties: { roleName: 'Owner', principal: { id: objectId, type: principalType, tenantId }, notifyShareTargetOption: 'NotSpecified', inviteGuestToTenant: false },
      }],
      accountName: createdBy.email,
      allowSharing: false,
    },
  };
}

function statusOf({ failure }: StoredConnection): object {
  return failure === undefined ? { status: 'Connected' } : { status: 'Error', target: 'token', error: failure };
}
