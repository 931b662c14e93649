import { defineRule } from '../rule.js';

export const pathNoQueryFragment = defineRule({
  meta: {
    id: 'path-no-query-fragment',
    title: 'Paths have no query and no fragment',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { query: 'OperationPathMayNotContainQueryOrFragment' },
    reads: ['definition'],
    messages: { query: 'The path "{path}" contains "?" or "#", which the service refuses. Declare what follows as query parameters, with a default where the value never changes.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    PathItem(_item, at, path) {
      if (/[?#]/.test(path)) report({ at, part: 'key', messageId: 'query', data: { path } });
    },
  }),
});
