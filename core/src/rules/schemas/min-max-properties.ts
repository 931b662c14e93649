import { defineRule } from '../rule.js';
import { reportBounds } from './bounds.js';

export const minMaxProperties = defineRule({
  meta: {
    id: 'min-max-properties',
    title: 'Numbers of properties are not negative, and the smallest is not above the largest',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { negative: 'MinPropertiesMustBeGreaterThanOrEqualToZero' },
    reads: ['definition'],
    messages: {
      negative: '"{key}" is {value}, and a number of properties cannot be negative. Write a number from 0.',
      order: '"minProperties" is {value}, which is more than the "maxProperties" of {largest}, so no value fits. Correct one of them.',
    },
    fixable: 'no',
  },
  create: (context) => reportBounds('minProperties', 'maxProperties', context),
});
