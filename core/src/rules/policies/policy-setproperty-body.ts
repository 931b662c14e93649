import { policyExpressions } from '../../policies/policy-expression.js';
import { defineRule } from '../rule.js';
import { policyTexts, readPolicy } from '../../policies/policy-instance.js';

const OTHERS = ['connectionparameters', 'headers', 'header', 'queryparameters'];

export const policySetpropertyBody = defineRule({
  meta: {
    id: 'policy-setproperty-body',
    title: 'A property is set from the body only',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['properties'],
    messages: { verbatim: 'The template {template} takes values from the body only, so "@{name}" gets into the property as it is written. Take the value from the body, or set a header or a query parameter instead.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      const policy = readPolicy(instance, at);
      if (policy.template?.id !== 'setproperty') return;
      for (const { text, at: place } of policyTexts(policy)) {
        const other = policyExpressions(text).find(({ name }) => OTHERS.includes(name.toLowerCase()));
        if (other !== undefined) report({ at: place, messageId: 'verbatim', data: { template: policy.templateId ?? '', name: `${other.name}(…)` } });
      }
    },
  }),
});
