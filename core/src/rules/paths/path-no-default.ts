import { defineRule } from '../rule.js';

export const pathNoDefault = defineRule({
  meta: {
    id: 'path-no-default',
    title: 'Variables of a path have no defaults',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { default: 'OperationPathVariablesContainDefaults' },
    reads: ['definition'],
    messages: { default: 'A variable of the path "{path}" has a default ("="), which the service refuses. Give the default to the path parameter.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    PathItem(_item, at, path) {
      if (/\{[^{}/]*=[^{}/]*\}/.test(path)) report({ at, part: 'key', messageId: 'default', data: { path } });
    },
  }),
});
