import { isMcpOperation } from '../../index/mcp-operation.js';
import { notificationContentOf } from '../../index/notification-content.js';
import { defineRule } from '../rule.js';
import { answersWithSchemas, isSuccess } from './success-responses.js';

export const responseSchemaMissing = defineRule({
  meta: {
    id: 'response-schema-missing',
    title: 'Operations that answer something say what',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: 'The answer {status} has no schema, so makers get its content as one lump, without fields. Describe it, or write 204 where nothing comes back.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Operation(operation) {
      if (operation.kind === 'internal' || operation.trigger === 'webhook' || notificationContentOf(operation) !== undefined || operation.method === 'delete' || operation.method === 'head' || isMcpOperation(operation)) return;
      const successes = answersWithSchemas(operation, index).filter(({ status }) => isSuccess(status));
      // A second answer without content beside one with a schema is common, and nothing is missing then.
      if (successes.some(({ schema, status }) => schema !== undefined || ['202', '204', '205'].includes(status))) return;
      const [answer] = successes;
      if (answer !== undefined) report({ at: answer.at, part: 'key', messageId: 'missing', data: { status: answer.status }, isMissing: true });
    },
  }),
});
