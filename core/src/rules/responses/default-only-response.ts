import { defineRule } from '../rule.js';
import { answersOf } from './answers-of.js';
import { makeItSuccess } from './default-response-schema.js';

export const defaultOnlyResponse = defineRule({
  meta: {
    id: 'default-only-response',
    title: 'An operation has more than a default response',
    severity: 'info',
    profiles: ['discovery'],
    profileSeverities: { certification: 'warning' },
    serviceRules: {},
    reads: ['definition'],
    messages: { alone: 'This operation declares only its default response, which stands for failures, too, so nobody learns what a successful call answers. Add "200".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation(operation, at) {
      const answers = answersOf(operation);
      // Makers never meet what is internal.
      if (operation.kind === 'internal' || answers.length !== 1 || answers[0] !== 'default') return;
      const place = at.child('responses');
      report({ at: place, messageId: 'alone', isMissing: true, fixes: () => [makeItSuccess(place.child('default'))] });
    },
  }),
});
