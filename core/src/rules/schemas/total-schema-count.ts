import { MAX_TOTAL_SCHEMAS } from '../../limits.js';
import { defineRule } from '../rule.js';
import { createSchemaMeter, schemasOf } from './schema-size.js';

export const totalSchemaCount = defineRule({
  meta: {
    id: 'total-schema-count',
    title: 'A connector is made of at most 4,194,304 schemas',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { many: 'TotalSchemaCountExceedsMaxAllowed' },
    reads: ['definition'],
    messages: { many: 'The operations are made of {count} schemas, with all that they refer to, and the service takes {limit}. Split the connector, or leave out properties that makers do not need.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Definition(_root, at) {
      const measure = createSchemaMeter(index);
      const schemas = index.operations.flatMap((operation) => {
        const { body, responses } = schemasOf(operation, index);
        return [body, ...responses];
      });
      const count = schemas.reduce<number>((sum, schema) => sum + measure(schema).count, 0);
      if (count > MAX_TOTAL_SCHEMAS) report({ at, messageId: 'many', data: { count, limit: MAX_TOTAL_SCHEMAS } });
    },
  }),
});
