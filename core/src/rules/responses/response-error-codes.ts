import { isMcpOperation } from '../../index/mcp-operation.js';
import { defineRule } from '../rule.js';
import { answersOf } from './answers-of.js';

export const responseErrorCodes = defineRule({
  meta: {
    id: 'response-error-codes',
    title: 'Operations say how they fail',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { none: 'No answer says how the operation fails. Add those that the API has, such as 400 and 401, each with a description.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation(operation, at) {
      const statuses = answersOf(operation);
      if (isMcpOperation(operation) || statuses.length === 0 || statuses.some((status) => status === 'default' || /^[45]/.test(status))) return;
      report({ at: at.child('responses'), part: 'key', messageId: 'none', isMissing: true });
    },
  }),
});
