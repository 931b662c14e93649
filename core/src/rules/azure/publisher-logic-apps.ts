import { propertyMember } from '../../index/property-members.js';
import { defineRule } from '../rule.js';

export const publisherLogicApps = defineRule({
  meta: {
    id: 'publisher-logic-apps',
    title: 'Connectors for Logic Apps do without a publisher',
    severity: 'info',
    profiles: ['logic-apps'],
    loss: 'publishing',
    serviceRules: {},
    reads: ['properties'],
    messages: { leftOut: 'Logic Apps leaves out "{key}": it is for publishing a connector, and changes nothing about how it works.' },
    fixable: 'no',
  },
  create: ({ project, report }) => ({
    Project() {
      for (const key of ['publisher', 'stackOwner']) {
        const member = propertyMember(project, key);
        if (member !== undefined) report({ at: member.at, part: 'key', messageId: 'leftOut', data: { key } });
      }
    },
  }),
});
