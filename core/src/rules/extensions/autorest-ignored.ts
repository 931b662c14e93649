import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

/** Extensions that generators of client code read, and the platform does not (Microsoft's published schema calls the first two ignored). */
const IGNORED: ReadonlySet<string> = new Set([
  ...['x-ms-parameter-location', 'x-ms-skip-url-encoding', 'x-ms-client-name', 'x-ms-client-flatten', 'x-ms-mutability', 'x-ms-discriminator-value', 'x-ms-long-running-operation'],
  ...['x-ms-long-running-operation-options', 'x-ms-identifiers', 'x-ms-azure-resource', 'x-ms-examples', 'x-ms-parameterized-host', 'x-ms-parameter-grouping'],
]);

export const autorestIgnored = defineRule({
  meta: {
    id: 'autorest-ignored',
    title: 'Extensions are ones that the platform reads',
    severity: 'hint',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { ignored: '"{key}" is for generators of client code, and the platform ignores it. It does no harm.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    extensions: IGNORED,
    Extension(key, _value, at) {
      if (IGNORED.has(key)) report({ at, part: 'key', messageId: 'ignored', data: { key }, fixes: () => [proposeRemoval(at)] });
    },
  }),
});
