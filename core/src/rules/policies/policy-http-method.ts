import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { foreignValue } from './allowed-value.js';
import { policyParameter, readPolicy } from '../../policies/policy-instance.js';

export const policyHttpMethod = defineRule({
  meta: {
    id: 'policy-http-method',
    title: 'A policy calls with a method that it can use',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { foreign: '"{value}" is no method that this policy can use. Write one of {allowed}.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      const policy = readPolicy(instance, at);
      const values = policy.template?.parameters.find(({ name }) => name === 'httpMethod')?.values;
      const member = policyParameter(policy, 'httpMethod');
      const foreign = values === undefined || member === undefined ? undefined : foreignValue(member.value, values);
      if (member === undefined || foreign === undefined) return;
      const { value, allowed, nearest, severity } = foreign;
      report({ at: member.at, messageId: 'foreign', data: { value, allowed }, severity, ...offering(nearest === undefined ? [] : [proposeValue(member.at, nearest)]) });
    },
  }),
});
