import { proposeMember } from '../../fixes/fixing.js';
import { answersOf } from '../responses/answers-of.js';
import { defineRule } from '../rule.js';

export const operationSuccessResponse = defineRule({
  meta: {
    id: 'operation-success-response',
    title: 'Every operation says what a successful call answers',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { missing: 'OperationShouldHaveSuccessfulResponse' },
    reads: ['definition'],
    messages: { missing: 'None of the responses is a success (200 to 299), so nobody learns what a successful call answers. Add "200", or "204" where it answers nothing.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation(operation, at) {
      // That there is no response at all, or only the default one, is said by other rules.
      const statuses = answersOf(operation).filter((key) => key !== 'default');
      if (statuses.length > 0 && !statuses.some((status) => /^2\d\d$/.test(status))) report({ at: at.child('responses'), messageId: 'missing', isMissing: true, fixes: () => [proposeMember(at.child('responses'), '200', { description: 'OK' }, 'Add the response "200"', { first: true })] });
    },
  }),
});
