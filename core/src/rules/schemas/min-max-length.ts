import { defineRule } from '../rule.js';
import { reportBounds } from './bounds.js';

export const minMaxLength = defineRule({
  meta: {
    id: 'min-max-length',
    title: 'Lengths are not negative, and the smallest is not above the largest',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { negativeLeast: 'MinLengthMustBeGreaterThanOrEqualToZero', negativeMost: 'MaxLengthMustBeGreaterThanOrEqualToZero', order: 'MinLengthShouldBeLessThanOrEqualToMaxLength' },
    reads: ['definition'],
    messages: {
      negativeLeast: '"minLength" is {value}, and a length cannot be negative. Write a number from 0.',
      negativeMost: '"maxLength" is {value}, and a length cannot be negative. Write a number from 0.',
      order: '"minLength" is {value}, which is more than the "maxLength" of {largest}, so no value fits. Correct one of them.',
    },
    fixable: 'no',
  },
  create: (context) => reportBounds('minLength', 'maxLength', context),
});
