import { proposeMember } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { answersOf } from './answers-of.js';

export const defaultOnlyResponse = defineRule({
  meta: {
    id: 'default-only-response',
    title: 'An operation has more than a default response',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { alone: 'This operation declares only its default response, so nobody learns what a successful call answers. Add "200".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation(operation, at) {
      const answers = answersOf(operation);
      if (answers.length === 1 && answers[0] === 'default') report({ at: at.child('responses'), messageId: 'alone', isMissing: true, fixes: () => [proposeMember(at.child('responses'), '200', { description: 'OK' }, 'Add the response "200"', { first: true })] });
    },
  }),
});
