import type { ConnectorOperation } from '../../index/connector-index.js';
import { notificationContentOf } from '../../index/notification-content.js';
import { memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { offering, proposeValue } from '../../fixes/fixing.js';

export const notificationTargetWebhook = defineRule({
  meta: {
    id: 'notification-target-webhook',
    title: 'x-ms-notification names a webhook',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { other: 'NotificationOperationMustBeWebhook' },
    reads: ['definition'],
    messages: { other: '"{id}" is no webhook: its path has no "x-ms-notification-content", so the service refuses the connector. Name the operation that subscribes.' },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => ({
    Operation(operation, at) {
      const id = textOf(memberOf(objectOf(memberOf(operation.value, 'x-ms-notification')), 'operationId'));
      // An id that leads nowhere is a finding of its own.
      const targets = id === undefined || !isComplete ? [] : index.operationsById(id);
      if (id === undefined || targets.length === 0 || targets.some(isWebhook)) return;
      const place = at.child('x-ms-notification', 'operationId');
      const webhooks = index.operations.flatMap((other) => (other.trigger === 'webhook' && isWebhook(other) && other.operationId !== undefined ? [other.operationId] : []));
      report({ at: place, messageId: 'other', data: { id }, ...(webhooks.length === 0 ? { fixable: 'no' as const } : offering(webhooks.slice(0, 3).map((each) => proposeValue(place, each)))) });
    },
  }),
});

/** The operation that subscribes need not be a trigger itself: its path says what is sent. Where that stands in the operation, it is misplaced, which is a finding of its own. */
function isWebhook(operation: ConnectorOperation): boolean {
  return notificationContentOf(operation) !== undefined || memberOf(operation.value, 'x-ms-notification-content') !== undefined;
}
