import { defineRule } from '../rule.js';
import { reportBounds } from './bounds.js';

export const minMaxItems = defineRule({
  meta: {
    id: 'min-max-items',
    title: 'Numbers of items are not negative, and the smallest is not above the largest',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { negativeLeast: 'MinItemsMustBeGreaterThanOrEqualToZero', negativeMost: 'MaxItemsMustBeGreaterThanOrEqualToZero', order: 'MinItemsShouldBeLessThanOrEqualToMaxItems' },
    reads: ['definition'],
    messages: {
      negativeLeast: '"minItems" is {value}, and a number of items cannot be negative. Write a number from 0.',
      negativeMost: '"maxItems" is {value}, and a number of items cannot be negative. Write a number from 0.',
      order: '"minItems" is {value}, which is more than the "maxItems" of {largest}, so no value fits. Correct one of them.',
    },
    fixable: 'no',
  },
  create: (context) => reportBounds('minItems', 'maxItems', context),
});
