import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const notificationUrlPosition = defineRule({
  meta: {
    id: 'notification-url-position',
    title: 'The address to call back is a property of the body',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { misplaced: 'NotificationUrlNotAllowedInThisPosition' },
    reads: ['definition'],
    messages: { misplaced: 'The platform writes the address of the flow into the body that subscribes, and this is not part of a body. Move x-ms-notification-url to the property of the body that the API takes the address from.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      'x-ms-notification-url'(value, _holder, at, kind, { role }) {
        // Shared definitions may be bodies and answers at once.
        if (value !== true || (kind === 'schema' && (role === 'body' || role === 'definition'))) return;
        const place = at.child('x-ms-notification-url');
        report({ at: place, part: 'key', messageId: 'misplaced', fixes: () => [proposeRemoval(place)] });
      },
    },
  }),
});
