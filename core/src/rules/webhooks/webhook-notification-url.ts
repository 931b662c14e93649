import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { isObject, memberOf, objectOf } from '../../lint/json-object.js';
import { valueAt } from '../../pointer.js';
import { bodySchemaOf } from '../../dynamic/called-operation.js';
import { defineRule } from '../rule.js';
import { resolveSchema } from '../../schemas/schema-path.js';
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
      if (urls.length === 0 && bodyIsReadable(operation, index)) report({ at, part: 'key', messageId: 'missing', isMissing: true });
      // A published connector has three of them.
      else if (urls.length > 1) report({ at, part: 'key', messageId: 'several', data: { count: urls.length }, severity: 'warning' });
    },
  }),
});

function hasContent({ at }: ConnectorOperation): boolean {
  const item = at.parent === undefined ? undefined : objectOf(valueAt(at.document.value, at.parent.pointer));
  return memberOf(item, 'x-ms-notification-content') !== undefined;
}

/** A reference that leads nowhere is a finding of its own, and the address may stand where it should lead. */
function bodyIsReadable(operation: ConnectorOperation, index: ConnectorIndex): boolean {
  const schema = objectOf(bodySchemaOf(index.parametersOf(operation)));
  const resolved = resolveSchema(schema, index);
  if (resolved === undefined) return schema === undefined;
  return Object.values(objectOf(memberOf(resolved, 'properties')) ?? {}).every((property) => !isObject(property) || resolveSchema(property, index) !== undefined);
}
