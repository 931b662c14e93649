import { MAX_OPERATIONS } from '../../limits.js';
import { defineRule } from '../rule.js';

export const operationsMax = defineRule({
  meta: {
    id: 'operations-max',
    title: 'A connector has at most 256 operations',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { tooMany: 'TotalOperationsCountExceedsMaxAllowed' },
    reads: ['definition'],
    messages: { tooMany: 'This is operation {count}, and the service takes at most {most}. Split the connector, or leave out operations that nobody needs.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Definition() {
      const first = index.operations[MAX_OPERATIONS];
      if (first !== undefined) report({ at: first.at, part: 'key', messageId: 'tooMany', data: { count: MAX_OPERATIONS + 1, most: MAX_OPERATIONS } });
    },
  }),
});
