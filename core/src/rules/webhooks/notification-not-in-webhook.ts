import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const KEY = 'x-ms-notification';

export const notificationNotInWebhook = defineRule({
  meta: {
    id: 'notification-not-in-webhook',
    title: 'A webhook has no x-ms-notification',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { wrong: 'NotificationExtensionNotSupportedInWebhookOperation' },
    reads: ['definition'],
    messages: { wrong: 'This operation is a webhook and subscribes itself, so the service refuses the connector. Remove "x-ms-notification": it belongs to the trigger that fetches what is new.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation(operation, at) {
      if (memberOf(operation.value, KEY) !== undefined && operation.trigger === 'webhook') report({ at: at.child(KEY), part: 'key', messageId: 'wrong', fixes: () => [proposeRemoval(at.child(KEY))] });
    },
  }),
});
