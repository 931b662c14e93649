import { Hono } from 'hono';
import type { BlobAddresses } from '../blobs/blob-addresses.js';
import { UPLOAD_LIFETIME_MS, type UploadStore } from '../blobs/upload-store.js';
import { requirePowerAppsVersion } from '../http/api-version.js';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import { isJsonObject, objectMember, parseJson, textMember } from '../http/json-object.js';
import { readBody } from '../http/read-body.js';
import { ServiceError } from '../http/service-error.js';
import type { SandboxStore } from '../storage/sandbox-store.js';
import { writableEnvironment } from './connector-routes.js';
import { readJsonObject } from './request-content.js';
import { assertNoErrors, reportOf, type SwaggerValidator } from './swagger-validator.js';

export interface ObjectRouteParts {
  readonly store: SandboxStore;
  readonly uploads: UploadStore;
  readonly blobAddresses: BlobAddresses;
  readonly validate: SwaggerValidator;
}

/** What a user asks for in their own name: validation and a place for uploads, below `/providers/Microsoft.PowerApps/objectIds/{oid}`. */
export function objectRoutes(parts: ObjectRouteParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.post('/objectIds/:oid/validateApiSwagger', (c) => validateSwagger(c, parts));
  app.post('/objectIds/:oid/generateResourceStorage', (c) => generateStorage(c, parts));
  return app;
}

/** Errors are refused with 400; warnings come as one JSON text with a line each; a definition without either gets an empty body. */
async function validateSwagger(c: HttpContext, parts: ObjectRouteParts): Promise<Response> {
  assertOwnObject(c);
  const definition = readJsonObject(await readBody(c));
  const isCertification = c.req.query('enableConnectorCertificationRules')?.toLowerCase() === 'true';
  const findings = parts.validate(definition, isCertification ? 'certification' : 'save');
  assertNoErrors(findings);
  return findings.length === 0 ? c.body(null, 200) : c.json(reportOf(findings));
}

async function generateStorage(c: HttpContext, parts: ObjectRouteParts): Promise<Response> {
  assertOwnObject(c);
  const content = parseJson(readJsonObject(await readBody(c)));
  const name = isJsonObject(content) ? textMember(objectMember(content, 'environment'), 'name') : undefined;
  if (name === undefined) throw new ServiceError(400, 'InvalidRequestContent', "The request content was invalid: 'environment.name' is required.");
  writableEnvironment(parts.store, name, c.get('user'));
  return c.json({ sharedAccessSignature: parts.blobAddresses.upload(parts.uploads.nameContainer(), UPLOAD_LIFETIME_MS) });
}

function assertOwnObject(c: HttpContext): void {
  requirePowerAppsVersion(c);
  const oid = c.req.param('oid') ?? '';
  if (oid.toLowerCase() === c.get('user').id) return;
  throw new ServiceError(403, 'ObjectIdMismatch', `The object id '${oid}' in the address is not that of the signed-in user.`);
}
