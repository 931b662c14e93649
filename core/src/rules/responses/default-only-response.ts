import { isObject, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { isMcpOperation } from '../operations/mcp-operation.js';

export const defaultOnlyResponse = defineRule({
  meta: {
    id: 'default-only-response',
    title: 'An operation has more than a default response',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { alone: 'This operation declares only its default response, so nobody learns what a successful call answers. Add "200".' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation(operation, at) {
      const responses = memberOf(operation.value, 'responses');
      if (!isObject(responses) || isMcpOperation(operation)) return;
      const statuses = Object.keys(responses).filter((key) => !key.startsWith('x-'));
      if (statuses.length === 1 && statuses[0] === 'default') report({ at: at.child('responses'), messageId: 'alone', isMissing: true });
    },
  }),
});
