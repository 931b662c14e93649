/** Rules that no mutation can show, each with the reason. Everything else has at least one in `tables/`. */
export const NOT_MUTATED: Readonly<Record<string, string>> = {
  'file-unreadable': 'The disk refuses the file; no text can.',
};

/** Rules whose mutations are still to be written. Whoever writes them takes the rule out; in the end nothing is left. */
export const AWAITED_MUTATIONS: readonly string[] = [
  'action-summary-verb-first',
  'body-schema-count',
  'brand-color-independent',
  'english-strings',
  'family-many-active',
  'family-many-production',
  'newer-revision-visibility',
  'operation-description-sentence',
  'operation-id-meaningful',
  'operation-id-pascal-case',
  'operation-schema-count',
  'operation-summary-sentence-case',
  'operation-visibility-present',
  'param-sets-string-schema',
  'param-shared',
  'param-summary-title-case',
  'path-partial-duplicate',
  'property-description',
  'property-summary',
  'response-error-codes',
  'response-shared-definition',
  'schema-depth',
  'security-consistent-properties',
  'security-flow-access-code',
  'security-property-valid',
  'security-single',
  'test-connection-internal',
  'total-schema-count',
];
