import type { NodeKind } from '../../lint/node-types.js';

const SERVERS = 'Write "host", "basePath" and "schemes" into the definition instead';
const BEARER = 'Swagger 2.0 knows "basic", "apiKey" and "oauth2": for a token, write "type": "apiKey", "in": "header" and "name": "Authorization"';

/** Members of OpenAPI 3 that Swagger 2.0 does not have, with what to write instead, as `kind of object/name`. Those of schemas are in `FOREIGN_KEYWORDS`. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['definition/components', 'Move its schemas to "definitions", its parameters to "parameters", its responses to "responses", and its securitySchemes to "securityDefinitions"'],
  ['definition/servers', SERVERS],
  ['pathItem/servers', SERVERS],
  ['operation/servers', SERVERS],
  ['operation/requestBody', 'Describe the body as a parameter that has "in": "body" and a "schema"'],
  ['operation/callbacks', 'Describe what is sent to flows as "x-ms-notification-content" of the path'],
  ['response/content', 'Write the "schema" of its media type beside the description, and the media type into "produces"'],
  ['response/links', 'Remove it, and say it in the description'],
  ['parameter/content', 'Write the type of the parameter beside its name'],
  ['parameter/example', 'Remove it, and say it in the description'],
  ['parameter/style', 'Say by "collectionFormat" how a list is sent'],
  ['parameter/explode', 'Say by "collectionFormat" how a list is sent'],
  ['header/schema', 'Write the type beside the description'],
  ['header/content', 'Write the type beside the description'],
  ['securityScheme/flows', 'Write "flow", "authorizationUrl", "tokenUrl" and "scopes" beside the type'],
  ['securityScheme/scheme', BEARER],
  ['securityScheme/bearerFormat', BEARER],
  ['securityScheme/openIdConnectUrl', 'Write "type": "oauth2", with the addresses of the service'],
]);

/** What Swagger 2.0 has in place of a member of OpenAPI 3, as a sentence without its full stop. */
export function swaggerInsteadOf(kind: NodeKind, key: string): string | undefined {
  return INSTEAD.get(`${kind}/${key}`);
}
