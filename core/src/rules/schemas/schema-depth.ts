import { MAX_SCHEMA_DEPTH } from '../../limits.js';
import { defineRule } from '../rule.js';
import { sizeOfOperation } from '../../schemas/operation-size.js';

export const schemaDepth = defineRule({
  meta: {
    id: 'schema-depth',
    title: 'Schemas are not too deep',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { deep: 'SchemaTooDeep' },
    reads: ['definition'],
    messages: { deep: 'A schema of this operation has {depth} levels, with all that it refers to. The service has a limit that it does not publish, and no published connector has more than {limit}: describe the innermost levels as plain objects.' },
    fixable: 'no',
  },
  create: ({ index, report }) => {
    return {
      Operation(operation, at) {
        const { depth } = sizeOfOperation(operation, index);
        if (depth > MAX_SCHEMA_DEPTH) report({ at, part: 'key', messageId: 'deep', data: { depth, limit: MAX_SCHEMA_DEPTH } });
      },
    };
  },
});
