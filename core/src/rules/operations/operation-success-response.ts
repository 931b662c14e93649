import { proposeMember } from '../../fixes/fixing.js';
import { answersOf } from '../responses/answers-of.js';
import { makeItSuccess } from '../responses/default-response-schema.js';
import { answersWithSchemas, isSuccess } from '../responses/success-responses.js';
import { defineRule } from '../rule.js';

export const operationSuccessResponse = defineRule({
  meta: {
    id: 'operation-success-response',
    title: 'Every operation says what a successful call answers',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { missing: 'OperationShouldHaveSuccessfulResponse', onDefault: 'OperationShouldHaveSuccessfulResponse' },
    reads: ['definition'],
    messages: {
      missing: 'None of the responses is a success (200 to 299), so nobody learns what a successful call answers. Add "200", or "204" where it answers nothing.',
      onDefault: 'None of the responses is a success (200 to 299): makers get the outputs from "default", which stands for failures, too. Call it "200", if it is what a successful call answers.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation, at) {
      // That there is no response at all, or only the default one, is said by other rules.
      const statuses = answersOf(operation).filter((key) => key !== 'default');
      if (statuses.length === 0 || statuses.some(isSuccess)) return;
      const place = at.child('responses');
      const isDescribed = answersWithSchemas(operation, index).some(({ status, schema }) => status === 'default' && schema !== undefined);
      // An empty "200" would take the outputs away.
      if (isDescribed) report({ at: place, messageId: 'onDefault', isMissing: true, fixes: () => [makeItSuccess(place.child('default'))] });
      else report({ at: place, messageId: 'missing', isMissing: true, fixes: () => [proposeMember(place, '200', { description: 'OK' }, 'Add the response "200"', { first: true })] });
    },
  }),
});
