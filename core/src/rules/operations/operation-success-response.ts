import { isObject, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { isMcpOperation } from './mcp-operation.js';

export const operationSuccessResponse = defineRule({
  meta: {
    id: 'operation-success-response',
    title: 'Every operation says what a successful call answers',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { missing: 'OperationShouldHaveSuccessfulResponse' },
    reads: ['definition'],
    messages: { missing: 'None of the responses is a success (200 to 299), so the designer shows no outputs. Add "200", or "204" where the call answers nothing.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation(operation, at) {
      const responses = memberOf(operation.value, 'responses');
      if (!isObject(responses) || isMcpOperation(operation)) return;
      // That there is no response at all, or only the default one, is said by other rules.
      const statuses = Object.keys(responses).filter((key) => !key.startsWith('x-') && key !== 'default');
      if (statuses.length > 0 && !statuses.some((status) => /^2\d\d$/.test(status))) report({ at: at.child('responses'), messageId: 'missing', isMissing: true });
    },
  }),
});
