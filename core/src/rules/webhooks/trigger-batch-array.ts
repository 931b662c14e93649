import type { ConnectorIndex } from '../../index/connector-index.js';
import { notificationContentOf } from '../../index/notification-content.js';
import { successSchema } from '../../index/success-schema.js';
import { isObject, listOf, memberOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { resolveSchema } from '../../schemas/schema-path.js';

export const triggerBatchArray = defineRule({
  meta: {
    id: 'trigger-batch-array',
    title: 'A trigger in batches gets a list',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { noList: 'The trigger gets batches, and there is no list in what it gets. Describe the list, or write "x-ms-trigger": "single".' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation, at) {
      if (memberOf(operation.value, 'x-ms-trigger') !== 'batch') return;
      const schema = operation.trigger === 'webhook' ? memberOf(notificationContentOf(operation)?.value, 'schema') : successSchema(operation, index);
      const place = at.child('x-ms-trigger');
      if (schema !== undefined && holdsList(schema, index, 0) === false) report({ at: place, messageId: 'noList', fixes: () => [proposeValue(place, 'single')] });
    },
  }),
});

/** Whether a schema is a list or has one in its first levels; undefined where it does not say what it holds. */
function holdsList(schema: unknown, index: ConnectorIndex, depth: number): boolean | undefined {
  const resolved = resolveSchema(schema, index);
  if (resolved === undefined || depth > 3) return undefined;
  if (memberOf(resolved, 'type') === 'array' || memberOf(resolved, 'items') !== undefined) return true;
  if (['x-ms-dynamic-schema', 'x-ms-dynamic-properties', 'additionalProperties'].some((key) => Object.hasOwn(resolved, key))) return undefined;
  const properties = memberOf(resolved, 'properties');
  const parts = [...(isObject(properties) ? Object.values(properties) : []), ...listOf(memberOf(resolved, 'allOf'))];
  if (parts.length === 0) return memberOf(resolved, 'type') === undefined || memberOf(resolved, 'type') === 'object' ? undefined : false;
  const found = parts.map((part) => holdsList(part, index, depth + 1));
  return found.includes(true) ? true : found.includes(undefined) ? undefined : false;
}
