import { successSchema } from '../../index/success-schema.js';
import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { resolveSchema } from '../../schemas/schema-path.js';
import { pollingPolicies } from './polling-triggers.js';

export const pollingBatchObject = defineRule({
  meta: {
    id: 'polling-batch-object',
    title: 'A polling trigger answers an object with a list in it',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: { list: 'The answer is a list itself, and the policy of the trigger finds none in it. Answer an object that holds the list, newest first, such as { "value": [ … ] }, or wrap it by a policy.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    End() {
      for (const { operations } of pollingPolicies(index)) {
        for (const operation of operations) {
          const schema = resolveSchema(successSchema(operation, index), index);
          const isWrapped = index.scriptOperations.some(({ operationId }) => operationId === operation.operationId);
          if (memberOf(schema, 'type') === 'array' && !isWrapped) report({ at: operation.at.child('responses'), part: 'key', messageId: 'list' });
        }
      }
    },
  }),
});
