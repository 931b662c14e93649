import { memberOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const notificationUrlString = defineRule({
  meta: {
    id: 'notification-url-string',
    title: 'The address to call back is text',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { notText: 'NotificationUrlNotString' },
    reads: ['definition'],
    messages: { notText: 'The platform writes the address of the flow here, which is text, and the type is {type}. Write "type": "string".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      'x-ms-notification-url'(value, holder, at) {
        const type = memberOf(holder, 'type');
        if (value !== true || type === undefined || type === 'string') return;
        report({ at: at.child('type'), messageId: 'notText', data: { type: JSON.stringify(type) }, fixes: () => [proposeValue(at.child('type'), 'string')] });
      },
    },
  }),
});
