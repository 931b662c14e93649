import { reporterOfMissingOperations } from '../missing-operation.js';
import { defineRule } from '../rule.js';
import { operationsOf, readPolicy } from '../../policies/policy-instance.js';

export const policyOperationExists = defineRule({
  meta: {
    id: 'policy-operation-exists',
    title: 'Operations that a policy is for exist',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      missing: 'No operation has the operationId "{id}", so the policy does nothing for it. Correct the id, or remove it.',
      misspelt: 'No operation has the operationId "{id}", so the policy does nothing for it. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: (context) => {
    const check = reporterOfMissingOperations(context);
    if (check === undefined) return {};
    return {
      PolicyInstance(instance, at) {
        for (const { operationId, at: place } of operationsOf(readPolicy(instance, at)) ?? []) check(operationId, place);
      },
    };
  },
});
