import { EXTENSIONS } from '../../knowledge/extension-keys.js';

/**
 * The `x-ms-*` keys that connectors use: those of Microsoft's page on OpenAPI extensions, of its published schema, and
 * those that published connectors carry with a meaning, and AutoRest's, which the platform ignores.
 */
export const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set([...EXTENSIONS.keys()].filter((name) => name.startsWith('x-ms-')));

/** Names that people write for a key which is too far off for a spelling mistake. */
export const MISTAKEN_EXTENSIONS: Readonly<Record<string, string>> = {
  'x-ms-encoding': 'x-ms-url-encoding',
  'x-ms-description': 'description',
  'x-ms-tooltip': 'description',
  'x-ms-title': 'x-ms-summary',
};
