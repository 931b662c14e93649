import { isList, jsonTypeOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { OPERATION_NAMES, policyMember, readPolicy } from '../../policies/policy-instance.js';

export const policyOperationArray = defineRule({
  meta: {
    id: 'policy-operation-array',
    title: 'The operations that a policy is for are a list of their ids',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      notList: 'The operations of a policy are a list, and this is {type}. Write ["…"], or remove it for a policy that is for all operations.',
      notText: 'The operations of a policy are named by their operationIds, and this is {type}. Write the operationId as text.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      const member = policyMember(readPolicy(instance, at), OPERATION_NAMES);
      if (member === undefined) return;
      const { value, at: place } = member;
      if (!isList(value)) {
        report({ at: place, messageId: 'notList', data: { type: jsonTypeOf(value) }, ...offering(typeof value === 'string' ? [proposeValue(place, [value], 'Make it a list')] : []) });
        return;
      }
      value.forEach((name, index) => {
        if (typeof name !== 'string') report({ at: place.child(index), messageId: 'notText', data: { type: jsonTypeOf(name) } });
      });
    },
  }),
});
