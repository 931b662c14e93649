import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const KEY = 'x-ms-notification';

export const notificationTriggerOnly = defineRule({
  meta: {
    id: 'notification-trigger-only',
    title: 'Only triggers have x-ms-notification',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { wrong: 'NotificationExtensionSupportedForTriggerOnly' },
    reads: ['definition'],
    messages: { wrong: '"x-ms-notification" links a trigger to the operation that subscribes for it, and this is no trigger, so the service refuses the connector. Add "x-ms-trigger", or remove it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation(operation, at) {
      if (memberOf(operation.value, KEY) !== undefined && memberOf(operation.value, 'x-ms-trigger') === undefined) report({ at: at.child(KEY), part: 'key', messageId: 'wrong', fixes: () => [proposeRemoval(at.child(KEY))] });
    },
  }),
});
