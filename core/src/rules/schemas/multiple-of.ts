import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const multipleOf = defineRule({
  meta: {
    id: 'multiple-of',
    title: 'multipleOf is more than zero',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { notPositive: 'MultipleOfMustBeGreaterThanZero' },
    reads: ['definition'],
    messages: { notPositive: '"multipleOf" is {value}, and has to be more than 0. Write the step between allowed numbers, or remove it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      multipleOf(value, _holder, at) {
        if (typeof value === 'number' && value <= 0) report({ at: at.child('multipleOf'), messageId: 'notPositive', data: { value }, fixes: () => [proposeRemoval(at.child('multipleOf'))] });
      },
    },
  }),
});
