import { defineRule } from '../rule.js';

export const pathNoWildcard = defineRule({
  meta: {
    id: 'path-no-wildcard',
    title: 'Paths have no wildcards',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { wildcard: 'OperationPathContainsUnsupportedCharacters' },
    reads: ['definition'],
    messages: { wildcard: 'The path "{path}" contains "*", which the service refuses. Write each path that the API has, or a variable such as "id" in braces.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    PathItem(_item, at, path) {
      if (path.includes('*')) report({ at, part: 'key', messageId: 'wildcard', data: { path } });
    },
  }),
});
