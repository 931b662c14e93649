import { Hono } from 'hono';
import { requireApiVersion } from '../http/api-version.js';
import type { SandboxAddresses } from '../http/addresses.js';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import { pageOf } from '../http/pages.js';
import { ServiceError } from '../http/service-error.js';
import { applicationOf } from '../identity/applications.js';
import { TENANT_ID } from '../identity/users.js';
import { mayAdminister, mayRead, type Environment } from './environment.js';
import { platformEnvironmentView, providerEnvironmentView, type EnvironmentProvider } from './environment-view.js';

/** Where the routes find environments. */
export interface EnvironmentSource {
  environments(): readonly Environment[];
  environment(name: string): Environment | undefined;
}

/** `environments` of Power Apps and of Flow (`Microsoft.ProcessSimple`), below `/providers/{provider}`. */
export function providerEnvironmentRoutes(source: EnvironmentSource, provider: EnvironmentProvider, addresses: SandboxAddresses): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.get('/environments', (c) => {
    requireApiVersion(c);
    return c.json(pageOf(c, visibleTo(c, source).map((each) => providerEnvironmentView(each, provider, addresses))));
  });
  app.get('/environments/:environment', (c) => {
    requireApiVersion(c);
    return c.json(providerEnvironmentView(readableEnvironment(c, source), provider, addresses));
  });
  return app;
}

/** The environments of the Business Application Platform, for makers and for administrators. */
export function platformEnvironmentRoutes(source: EnvironmentSource, addresses: SandboxAddresses): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.get('/environments', (c) => {
    requireApiVersion(c);
    return c.json(pageOf(c, visibleTo(c, source).map((each) => platformEnvironmentView(each, { scope: 'maker', ...viewOptions(c, addresses) }))));
  });
  app.get('/environments/:environment', (c) => {
    requireApiVersion(c);
    return c.json(platformEnvironmentView(readableEnvironment(c, source), { scope: 'maker', ...viewOptions(c, addresses) }));
  });
  app.get('/scopes/admin/environments', (c) => {
    requireApiVersion(c);
    assertRegistered(c);
    const environments = mayAdminister(c.get('user')) ? source.environments() : [];
    return c.json(pageOf(c, environments.map((each) => platformEnvironmentView(each, { scope: 'admin', ...viewOptions(c, addresses) }))));
  });
  app.get('/scopes/admin/environments/:environment', (c) => {
    requireApiVersion(c);
    assertRegistered(c);
    const environment = readableEnvironment(c, source);
    if (!mayAdminister(c.get('user'))) throw accessDenied(environment.name);
    return c.json(platformEnvironmentView(environment, { scope: 'admin', ...viewOptions(c, addresses) }));
  });
  return app;
}

/** The body is the recorded one for an environment that the caller may not use. */
export function accessDenied(environmentName: string): ServiceError {
  return new ServiceError(403, 'EnvironmentAccessDenied', `Access to the environment '${environmentName}' is denied.`);
}

function visibleTo(c: HttpContext, source: EnvironmentSource): readonly Environment[] {
  const user = c.get('user');
  // The lists of makers are empty for service principals, whatever they may do.
  return mayRead(user) && applicationOf(user) === undefined ? source.environments() : [];
}

/** The recorded refusal for a service principal that nobody has registered as a management application. */
function assertRegistered(c: HttpContext): void {
  const user = c.get('user');
  const application = applicationOf(user);
  if (application === undefined || mayAdminister(user)) return;
  const message = `The service principal with id '${user.id}' for application '${application.clientId}' does not have permission to access the path '${new URL(c.req.url).pathname}' in tenant '${TENANT_ID}'.`;
  throw new ServiceError(403, 'Forbidden', message);
}

function readableEnvironment(c: HttpContext, source: EnvironmentSource): Environment {
  const name = c.req.param('environment') ?? '';
  const environment = source.environment(name);
  if (environment === undefined) {
    throw new ServiceError(404, 'EnvironmentNotFound', `The environment '${name}' could not be found in the tenant.`, { detailUrlType: 'NotSpecified' });
  }
  if (!mayRead(c.get('user'))) throw accessDenied(name);
  return environment;
}

function viewOptions(c: HttpContext, addresses: SandboxAddresses): { readonly addresses: SandboxAddresses; readonly permissionsOf?: HttpEnv['Variables']['user'] } {
  const expands = (c.req.query('$expand') ?? '').split(',').map((each) => each.trim());
  const permissions = expands.includes('permissions') || expands.includes('properties.permissions') ? { permissionsOf: c.get('user') } : {};
  return { addresses, ...permissions };
}
