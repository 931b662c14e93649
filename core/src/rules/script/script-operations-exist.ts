import { reporterOfMissingOperations } from '../missing-operation.js';
import { defineRule } from '../rule.js';

export const scriptOperationsExist = defineRule({
  meta: {
    id: 'script-operations-exist',
    title: 'Operations that the script handles exist',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      missing: 'No operation has the operationId "{id}", so the script is never called for it. Correct the id, or remove it.',
      misspelt: 'No operation has the operationId "{id}", so the script is never called for it. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: (context) => {
    const check = reporterOfMissingOperations(context);
    if (check === undefined) return {};
    return {
      Project() {
        for (const { operationId, at } of context.index.scriptOperations) check(operationId, at);
      },
    };
  },
});
