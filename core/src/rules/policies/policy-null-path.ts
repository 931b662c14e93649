import { policyExpressions } from '../../policies/policy-expression.js';
import { defineRule } from '../rule.js';
import { policyTexts, readPolicy } from '../../policies/policy-instance.js';

export const policyNullPath = defineRule({
  meta: {
    id: 'policy-null-path',
    title: 'Policies do not reach into what may be missing',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['properties'],
    messages: { deep: 'The call fails where one of the steps of "{path}" is null or missing. Make sure that all of them are always there.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      for (const { text, at: place } of policyTexts(readPolicy(instance, at))) {
        for (const { name, navigation } of policyExpressions(text)) {
          if (name.toLowerCase() === 'body' && navigation.length > 1) report({ at: place, messageId: 'deep', data: { path: `body()${navigation.join('')}` } });
        }
      }
    },
  }),
});
