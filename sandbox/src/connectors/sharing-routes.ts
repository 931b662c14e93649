import { Hono } from 'hono';
import type { Environment } from '../environments/environment.js';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import { isJsonObject, objectMember, parseJson, textMember, type JsonObject } from '../http/json-object.js';
import { pageOf } from '../http/pages.js';
import { readBody } from '../http/read-body.js';
import { ServiceError } from '../http/service-error.js';
import { applicationOf, SANDBOX_APPLICATIONS } from '../identity/applications.js';
import { SANDBOX_USERS, TENANT_ID, type SandboxUser } from '../identity/users.js';
import type { ConnectorRecord, StoredPermission } from './connector-record.js';
import { EVERYBODY } from './connector-access.js';
import { administeredEnvironment, existingConnector, filteredEnvironment, writableEnvironment, type ConnectorRouteParts } from './connector-routes.js';
import { readJsonObject } from './request-content.js';

/** What a request may give. The owner is whoever created the connector. */
const ROLES: readonly string[] = ['CanView', 'CanViewWithShare', 'CanEdit'];

const PRINCIPALS: readonly SandboxUser[] = [...SANDBOX_USERS, ...SANDBOX_APPLICATIONS];

/** Who may do what with a connector, below `/providers/Microsoft.PowerApps`: the routes of Microsoft's administration module, and their form for makers. */
export function sharingRoutes(parts: ConnectorRouteParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  const admin = '/scopes/admin/environments/:environment/apis/:name';
  app.get('/apis/:name/permissions', (c) => c.json(pageOf(c, viewsOf(existingConnector(c, parts, filteredEnvironment(c, parts))))));
  app.post('/apis/:name/modifyPermissions', (c) => modifyPermissions(c, parts, writableEnvironment(parts.store, filteredEnvironment(c, parts).name, c.get('user'))));
  app.get(`${admin}/permissions`, (c) => c.json(pageOf(c, viewsOf(existingConnector(c, parts, administeredEnvironment(c, parts))))));
  app.post(`${admin}/modifyPermissions`, (c) => modifyPermissions(c, parts, administeredEnvironment(c, parts)));
  return app;
}

async function modifyPermissions(c: HttpContext, parts: ConnectorRouteParts, environment: Environment): Promise<Response> {
  const content = parseJson(readJsonObject(await readBody(c)));
  const { put, delete: removed } = isJsonObject(content) ? content : {};
  const [given, taken] = [listOf(put, 'put').map(permissionOf), listOf(removed, 'delete').map((entry) => textMember(entry, 'id')?.split('/').at(-1))];
  await parts.queue.run(environment.name, () => {
    const record = existingConnector(c, parts, environment);
    const kept = (record.permissions ?? []).filter(({ principal }) => !taken.includes(principal) && !given.some((each) => each.principal === principal));
    return parts.store.saveConnector({ ...record, permissions: [...kept, ...given.filter(({ principal }) => principal !== record.createdBy.id)] });
  });
  return c.body(null, 200);
}

function listOf(value: unknown, name: string): readonly JsonObject[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((each) => isJsonObject(each))) return value;
  throw new ServiceError(400, 'InvalidRequestContent', `The request content was invalid: '${name}' has to be a list of objects.`);
}

function permissionOf(entry: JsonObject): StoredPermission {
  const properties = objectMember(entry, 'properties');
  const roleName = textMember(properties, 'roleName') ?? '';
  if (!ROLES.includes(roleName)) throw new ServiceError(400, 'InvalidRoleName', `The role '${roleName}' is not valid. Valid roles are '${ROLES.join(', ')}'.`);
  const principal = objectMember(properties, 'principal');
  const wanted = textMember(principal, 'id') ?? textMember(principal, 'email') ?? '';
  if (wanted.toLowerCase() === EVERYBODY) return everybody(roleName);
  const user = PRINCIPALS.find(({ id, userPrincipalName }) => wanted !== '' && [id, userPrincipalName].includes(wanted.toLowerCase()));
  if (user === undefined) throw new ServiceError(404, 'PrincipalNotFound', `The principal '${wanted}' could not be found in the tenant '${TENANT_ID}'.`);
  return { principal: user.id, roleName };
}

/** A whole tenant may look, and no more (as the administration module says of its parameter). */
function everybody(roleName: string): StoredPermission {
  if (roleName === 'CanView') return { principal: EVERYBODY, roleName };
  throw new ServiceError(400, 'InvalidRoleName', `The role '${roleName}' is not valid for a tenant. The valid role is 'CanView'.`);
}

function viewsOf(record: ConnectorRecord): readonly object[] {
  const all: readonly StoredPermission[] = [{ principal: record.createdBy.id, roleName: 'Owner' }, ...(record.permissions ?? [])];
  return all.map(({ principal, roleName }) => ({
    name: principal,
    id: `/providers/Microsoft.PowerApps/apis/${record.name}/permissions/${principal}`,
    type: 'Microsoft.PowerApps/apis/permissions',
    properties: { roleName, principal: principalView(principal), notifyShareTargetOption: 'NotSpecified', inviteGuestToTenant: false },
  }));
}

function principalView(id: string): object {
  if (id === EVERYBODY) return { id, displayName: 'Contoso', type: 'Tenant', tenantId: TENANT_ID };
  const found = PRINCIPALS.find((each) => each.id === id);
  if (found !== undefined && applicationOf(found) !== undefined) return { id, displayName: found.displayName, type: 'ServicePrincipal', tenantId: TENANT_ID };
  return { id, ...(found === undefined ? {} : { displayName: found.displayName, email: found.userPrincipalName }), type: 'User', tenantId: TENANT_ID, preferredLanguage: 'en-US' };
}
