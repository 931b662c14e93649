import { Hono } from 'hono';
import { armRoutes } from '../arm/arm-routes.js';
import { customApiBlobRoutes } from '../arm/custom-api-blobs.js';
import type { CustomApiParts } from '../arm/custom-api-requests.js';
import { requireArmUser } from '../arm/require-arm-user.js';
import { blobRoutes, type BlobParts } from '../blobs/blob-routes.js';
import type { CloudShape } from '../clouds/cloud-shape.js';
import { connectionRoutes } from '../connectors/connection-routes.js';
import { connectorRoutes, type ConnectorRouteParts } from '../connectors/connector-routes.js';
import { objectRoutes, type ObjectRouteParts } from '../connectors/object-routes.js';
import { sharingRoutes } from '../connectors/sharing-routes.js';
import { controlRoutes, type ControlParts } from '../control/control-routes.js';
import { dataverseRoutes } from '../dataverse/dataverse-routes.js';
import type { Operations } from '../dataverse/operations.js';
import { platformEnvironmentRoutes, providerEnvironmentRoutes } from '../environments/environment-routes.js';
import { graphRoutes } from '../graph/graph-routes.js';
import { authorityRoutes, type AuthorityParts } from '../identity/authority-routes.js';
import { requireUser } from '../identity/require-user.js';
import { signInRoutes } from '../identity/sign-in-routes.js';
import { correlate } from './correlation.js';
import { requireLocalHost } from './host-guard.js';
import type { HttpContext, HttpEnv } from './http-env.js';
import { ServiceError } from './service-error.js';

export interface AppParts extends AuthorityParts, BlobParts, ConnectorRouteParts, ObjectRouteParts, ControlParts, CustomApiParts {
  readonly operations: Operations;
  readonly cloud: CloudShape;
  /** The largest page of a list; Infinity: lists come whole. */
  readonly pageSize: number;
  /** Gets what no route foresaw. */
  readonly reportDefect: (error: unknown) => void;
}

const BAP = '/providers/Microsoft.BusinessAppPlatform';
const POWER_APPS = '/providers/Microsoft.PowerApps';
const FLOW = '/providers/Microsoft.ProcessSimple';

/** All services on one address: their paths tell them apart, as a client expects that keeps only scheme and host of an address. */
export function createApp(parts: AppParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.onError((error, c) => answerError(error, c, parts.reportDefect));
  // A path without a route gets an empty body, as on the platform.
  app.notFound((c) => c.body(null, 404));
  app.use('*', correlate(), requireLocalHost());
  app.route('/sandbox', controlRoutes(parts));
  // For somebody who knows nothing but the address.
  app.get('/', (c) => c.json(parts.addresses));
  app.use('*', parts.log.middleware(), parts.faults.middleware());
  app.use('*', async (c, next) => {
    c.set('pageSize', parts.pageSize);
    await next();
  });
  app.route('/', signInRoutes(parts.deviceCodes));
  providers(app, parts);
  app.route('/dataverse', dataverseRoutes(parts, parts.operations));
  app.use('/subscriptions/*', requireArmUser({ ...parts, audiences: parts.cloud.arm }));
  app.route('/', armRoutes(parts));
  app.route('/', customApiBlobRoutes(parts));
  app.route('/', graphRoutes(parts));
  app.route('/', blobRoutes(parts));
  app.route('/', authorityRoutes(parts));
  return app;
}

function providers(app: Hono<HttpEnv>, parts: AppParts): void {
  const { tokens, now, store, addresses, cloud } = parts;
  app.use(`${BAP}/*`, requireUser({ tokens, now, audiences: cloud.bap }));
  app.use(`${POWER_APPS}/*`, requireUser({ tokens, now, audiences: cloud.powerApps }));
  app.use(`${FLOW}/*`, requireUser({ tokens, now, audiences: cloud.flow, refusal: 'lists-audiences' }));
  app.route(BAP, platformEnvironmentRoutes(store, addresses));
  app.route(FLOW, providerEnvironmentRoutes(store, 'Microsoft.ProcessSimple', addresses));
  app.route(POWER_APPS, providerEnvironmentRoutes(store, 'Microsoft.PowerApps', addresses));
  app.route(POWER_APPS, objectRoutes(parts));
  app.route(POWER_APPS, connectorRoutes(parts));
  app.route(POWER_APPS, sharingRoutes(parts));
  app.route(POWER_APPS, connectionRoutes(parts));
}

function answerError(error: unknown, c: HttpContext, reportDefect: (error: unknown) => void): Response {
  if (!(error instanceof ServiceError)) reportDefect(error);
  const refusal = error instanceof ServiceError ? error : new ServiceError(500, 'InternalServerError', 'The sandbox met a defect of its own; its log has the details.');
  if (refusal.status === 401) c.header('www-authenticate', 'Bearer');
  return c.json(refusal.body(c.get('correlationId')), refusal.status);
}
