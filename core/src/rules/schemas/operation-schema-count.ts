import { MAX_OPERATION_SCHEMAS } from '../../limits.js';
import { defineRule } from '../rule.js';
import { sizeOfOperation } from '../../schemas/operation-size.js';

export const operationSchemaCount = defineRule({
  meta: {
    id: 'operation-schema-count',
    title: 'An operation is made of at most 16,384 schemas',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { many: 'OperationSchemaCountExceedsMaxAllowed' },
    reads: ['definition'],
    messages: { many: 'The operation is made of {count} schemas, with all that they refer to, and the service takes {limit}. Leave out properties that makers do not need, or describe parts as plain objects.' },
    fixable: 'no',
  },
  create: ({ index, report }) => {
    return {
      Operation(operation, at) {
        const { all: count } = sizeOfOperation(operation, index);
        if (count > MAX_OPERATION_SCHEMAS) report({ at, part: 'key', messageId: 'many', data: { count, limit: MAX_OPERATION_SCHEMAS } });
      },
    };
  },
});
