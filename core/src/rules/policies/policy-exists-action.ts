import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { foreignValue } from './allowed-value.js';
import { policyParameter, readPolicy } from '../../policies/policy-instance.js';

export const policyExistsAction = defineRule({
  meta: {
    id: 'policy-exists-action',
    title: 'A policy overrides, skips or appends to what is there',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { foreign: '"{value}" is nothing that a policy can do with a value that is there already. Write one of {allowed}.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      const policy = readPolicy(instance, at);
      const values = policy.template?.parameters.find(({ name }) => name === 'existsAction')?.values;
      const member = policyParameter(policy, 'existsAction');
      const foreign = values === undefined || member === undefined ? undefined : foreignValue(member.value, values);
      if (member === undefined || foreign === undefined) return;
      const { value, allowed, nearest, severity } = foreign;
      report({ at: member.at, messageId: 'foreign', data: { value, allowed }, severity, ...offering(nearest === undefined ? [] : [proposeValue(member.at, nearest)]) });
    },
  }),
});
