import { defineRule } from '../rule.js';

export const getNoBody = defineRule({
  meta: {
    id: 'get-no-body',
    title: 'GET and HEAD send no body',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { body: 'BodyOrFormDataParameterInFetchOperationNotAllowed' },
    reads: ['definition'],
    messages: { body: 'A {method} request has no body, so the value of "{name}" may never arrive. Send it in the query, or use POST.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Operation(operation) {
      if (operation.method !== 'get' && operation.method !== 'head') return;
      for (const { name, in: place, listedAt } of index.parametersOf(operation)) {
        if (place === 'body' || place === 'formData') report({ at: listedAt, messageId: 'body', data: { method: operation.method.toUpperCase(), name: name ?? '' } });
      }
    },
  }),
});
