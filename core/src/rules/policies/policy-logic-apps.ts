import { defineRule } from '../rule.js';

/** The same as the losses of the reason `policies`, which a deployment asks about (core/src/logic-apps/losses-of.ts). */
export const policyLogicApps = defineRule({
  meta: {
    id: 'policy-logic-apps',
    title: 'Connectors for Logic Apps do without policies',
    severity: 'warning',
    profiles: ['logic-apps'],
    serviceRules: {},
    reads: ['properties'],
    messages: { leftOut: 'A connector of Logic Apps has no place for policies: a deployment there leaves them out, once you accept it. Do without them, or let the API do their work.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    End() {
      const [first] = index.policyInstances;
      const list = first?.at.parent;
      // In a solution, the policies are a file of their own, whose root has no key.
      if (list !== undefined) report({ at: list, part: list.parent === undefined ? 'value' : 'key', messageId: 'leftOut' });
    },
  }),
});
