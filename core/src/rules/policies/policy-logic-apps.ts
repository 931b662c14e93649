import { defineRule } from '../rule.js';

export const policyLogicApps = defineRule({
  meta: {
    id: 'policy-logic-apps',
    title: 'Connectors for Logic Apps do without policies',
    severity: 'hint',
    profiles: ['logic-apps'],
    serviceRules: {},
    reads: ['properties'],
    messages: { unsure: 'Microsoft’s pages promise policies for Power Apps and Power Automate, and not for Logic Apps. Try the connector there before you depend on them.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    End() {
      const [first] = index.policyInstances;
      const list = first?.at.parent;
      // In a solution, the policies are a file of their own, whose root has no key.
      if (list !== undefined) report({ at: list, part: list.parent === undefined ? 'value' : 'key', messageId: 'unsure' });
    },
  }),
});
