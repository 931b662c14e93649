import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { suggestion } from '../../fixes/fixing.js';
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
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation(operation, at) {
      const statuses = answersOf(operation);
      if (isMcpOperation(operation) || statuses.length === 0 || statuses.some((status) => status === 'default' || /^[45]/.test(status))) return;
      report({ at: at.child('responses'), part: 'key', messageId: 'none', isMissing: true, fixes: () => [addErrors(at.child('responses'))] });
    },
  }),
});

/** What nearly every API answers to a request that it does not understand, or to somebody whom it does not know. */
function addErrors(responses: Location): Fix {
  return suggestion('Add the responses "400" and "401"', responses, (corrector) => {
    corrector.insertKey(responses.pointer, '400', { description: 'The request is not valid.' });
    corrector.insertKey(responses.pointer, '401', { description: 'The sign-in is missing or not valid.' });
  });
}
