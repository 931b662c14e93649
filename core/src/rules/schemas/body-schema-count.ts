import { MAX_BODY_SCHEMAS } from '../../limits.js';
import { defineRule } from '../rule.js';
import { sizeOfOperation } from '../../schemas/operation-size.js';

export const bodySchemaCount = defineRule({
  meta: {
    id: 'body-schema-count',
    title: 'The body of an operation is made of at most 512 schemas',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { many: 'BodySchemaCountExceedsMaxAllowed' },
    reads: ['definition'],
    messages: { many: 'The body is made of {count} schemas, with all that it refers to, and the service takes {limit}. Leave out properties that makers do not need, or describe parts of it as plain objects.' },
    fixable: 'no',
  },
  create: ({ index, report }) => {
    return {
      Operation(operation, at) {
        const { body: count } = sizeOfOperation(operation, index);
        if (count > MAX_BODY_SCHEMAS) report({ at, part: 'key', messageId: 'many', data: { count, limit: MAX_BODY_SCHEMAS } });
      },
    };
  },
});
