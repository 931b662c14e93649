import { defineRule } from '../rule.js';
import { testedOperation } from './test-connection.js';

export const testConnectionGet = defineRule({
  meta: {
    id: 'test-connection-get',
    title: 'A connection is tested by reading',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: { other: 'Each new connection calls {id}, and a {method} request may change something. Test with a GET operation.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Definition(root, at) {
      const tested = testedOperation(root, at, index);
      if (tested === undefined || ['get', 'head', 'options'].includes(tested.operation.method)) return;
      report({ at: tested.at, messageId: 'other', data: { id: tested.operation.operationId ?? '', method: tested.operation.method.toUpperCase() } });
    },
  }),
});
