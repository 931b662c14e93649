/**
 * The `x-ms-*` keys that connectors use: those of Microsoft's page on OpenAPI extensions, of its published schema, and
 * those that published connectors carry with a meaning. The last group are AutoRest's, which the platform ignores.
 */
export const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set([
  ...['x-ms-summary', 'x-ms-visibility', 'x-ms-test-value', 'x-ms-localizeDefaultValue', 'x-ms-enum-values', 'x-ms-media-kind', 'x-ms-editor', 'x-ms-editor-options'],
  ...['x-ms-api-annotation', 'x-ms-deployment-version', 'x-ms-no-generic-test', 'x-ms-safe-operation', 'x-ms-operation-context'],
  ...['x-ms-connector-metadata', 'x-ms-capabilities', 'x-ms-docs', 'x-ms-keywords', 'x-ms-require-user-consent'],
  ...['x-ms-openai-manifest', 'x-ms-openai-data', 'x-ms-openai-published-to-copilots', 'x-ms-require-user-confirmation'],
  ...['x-ms-agentic-protocol', 'x-ms-name-for-model', 'x-ms-description-for-model', 'x-ms-enable-selection'],
  ...['x-ms-trigger', 'x-ms-trigger-hint', 'x-ms-trigger-metadata', 'x-ms-trigger-value', 'x-ms-notification-content', 'x-ms-notification-url', 'x-ms-notification'],
  ...['x-ms-pageable', 'x-ms-url-encoding'],
  ...['x-ms-dynamic-values', 'x-ms-dynamic-list', 'x-ms-dynamic-schema', 'x-ms-dynamic-properties', 'x-ms-dynamic-tree'],
  ...['x-ms-enum', 'x-ms-parameter-location', 'x-ms-skip-url-encoding', 'x-ms-client-name', 'x-ms-client-flatten', 'x-ms-client-request-id', 'x-ms-mutability'],
  ...['x-ms-discriminator-value', 'x-ms-long-running-operation', 'x-ms-long-running-operation-options', 'x-ms-identifiers', 'x-ms-secret', 'x-ms-azure-resource'],
  ...['x-ms-examples', 'x-ms-parameterized-host', 'x-ms-parameter-grouping', 'x-ms-paths', 'x-ms-request-id', 'x-ms-error-response', 'x-ms-header-collection-prefix'],
  ...['x-ms-odata', 'x-ms-code-generation-settings', 'x-ms-external', 'x-ms-internal', 'x-ms-arm-id-details', 'x-ms-text', 'x-ms-authorization-auxiliary'],
]);

/** Names that people write for a key which is too far off for a spelling mistake. */
export const MISTAKEN_EXTENSIONS: Readonly<Record<string, string>> = {
  'x-ms-encoding': 'x-ms-url-encoding',
  'x-ms-description': 'description',
  'x-ms-tooltip': 'description',
  'x-ms-title': 'x-ms-summary',
};
