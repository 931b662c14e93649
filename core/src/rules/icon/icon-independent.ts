import { defineRule } from '../rule.js';

export const iconIndependent = defineRule({
  meta: {
    id: 'icon-independent',
    title: 'Independent publishers submit no icon',
    severity: 'warning',
    profiles: ['independent-publisher'],
    serviceRules: {},
    reads: ['icon'],
    messages: { submitted: 'Connectors of independent publishers all have the same icon, and are submitted without one. Delete the file.' },
    fixable: 'no',
  },
  create: ({ index: { icon }, report }) => ({
    Project() {
      if (icon !== undefined) report({ at: icon.at, messageId: 'submitted', range: { start: 0, end: 0 } });
    },
  }),
});
