import fc from 'fast-check';

const KEYS = [
  ...['swagger', 'info', 'paths', '/a/{b}', 'get', 'post', 'parameters', 'responses', '200', 'default', 'schema', 'items', 'properties', 'allOf', 'additionalProperties', 'definitions', 'securityDefinitions', 'security', 'tags'],
  ...['name', 'in', 'type', 'format', 'required', 'enum', 'operationId', 'summary', 'description', '$ref', 'headers', 'consumes', 'discriminator', 'minimum', 'maximum', 'minLength', 'schemes', 'host', 'basePath', 'contact', 'scopes'],
  ...['x-ms-visibility', 'x-ms-summary', 'x-ms-trigger', 'x-ms-dynamic-values', 'x-ms-dynamic-list', 'x-ms-dynamic-schema', 'x-ms-dynamic-properties', 'x-ms-dynamic-tree', 'x-ms-enum-values', 'x-ms-notification-url', 'x-ms-notification-content', 'x-ms-pageable', 'x-ms-capabilities', 'x-ms-api-annotation', 'x-ms-connector-metadata', 'x-ms-url-encoding', 'x-ms-editor'],
  ...['connectionParameters', 'oAuthSettings', 'policyTemplateInstances', 'scriptOperations', 'iconBrandColor', 'templateId', 'value', 'displayName', 'testConnection', '__proto__', 'constructor', 'toString', '', ' ', 'a/b', 'a~b'],
];
const LEAVES = [null, true, false, 0, -1, 1.5, 1e308, '', ' ', 'a', 'string', 'array', 'object', 'file', 'path', 'query', 'body', 'formData', 'internal', 'single', '2.0', '#', '#/', '#/definitions/get', '#/definitions/~', '#/paths/%', '#/parameters/a', 'other.json#/a', '{b}', '\uD800', '__proto__'];

/** Any JSON that could stand in a connector, however little sense it makes. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof({ maxDepth: 5 }, fc.constantFrom(...LEAVES), fc.array(tie('node'), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...KEYS), tie('node'), { maxKeys: 5 })),
})).node;
