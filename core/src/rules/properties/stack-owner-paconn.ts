import { memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const stackOwnerPaconn = defineRule({
  meta: {
    id: 'stack-owner-paconn',
    title: 'Files that are deployed have no stackOwner',
    // Nearly all published connectors have it, since certification asks for it.
    severity: 'hint',
    profiles: ['save'],
    silentIn: ['certification'],
    serviceRules: {},
    reads: ['properties'],
    messages: { present: 'Microsoft’s command line cannot create or update a connector whose file has "stackOwner", which only certification asks for. Deploy without it.' },
    // A published connector needs it, so that nothing removes it in passing.
    fixable: 'no',
  },
  create: ({ report }) => ({
    Properties(root, at) {
      const place = at.child('properties', 'stackOwner');
      if (memberOf(objectOf(memberOf(root, 'properties')), 'stackOwner') !== undefined) report({ at: place, part: 'key', messageId: 'present' });
    },
  }),
});
