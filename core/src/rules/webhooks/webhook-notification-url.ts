import type { ConnectorOperation } from '../../index/connector-index.js';
import { memberOf, objectOf } from '../../lint/json-object.js';
import { valueAt } from '../../pointer.js';
import { defineRule } from '../rule.js';
import { notificationUrlsOf } from './notification-urls.js';

export const webhookNotificationUrl = defineRule({
  meta: {
    id: 'webhook-notification-url',
    title: 'A webhook takes the address to call back',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'WebhookOperationsMissingNotificationUrlProperty' },
    reads: ['definition'],
    messages: {
      missing: 'The path says what is sent to flows, and no property of the body takes their address, so the service refuses the connector. Mark the property that does with "x-ms-notification-url": true.',
      several: '{count} properties of the body are marked to take the address of the flow. Mark the one that the API calls back.',
    },
    fixable: 'no',
  },
  create: ({ index, isComplete, report }) => ({
    Operation(operation, at) {
      if (!isComplete || memberOf(operation.value, 'x-ms-trigger') === undefined || !hasContent(operation)) return;
      const urls = notificationUrlsOf(operation, index);
      if (urls.length === 0) report({ at, part: 'key', messageId: 'missing', isMissing: true });
      // A published connector has three of them.
      else if (urls.length > 1) report({ at, part: 'key', messageId: 'several', data: { count: urls.length }, severity: 'warning' });
    },
  }),
});

function hasContent({ at }: ConnectorOperation): boolean {
  const item = at.parent === undefined ? undefined : objectOf(valueAt(at.document.value, at.parent.pointer));
  return memberOf(item, 'x-ms-notification-content') !== undefined;
}
