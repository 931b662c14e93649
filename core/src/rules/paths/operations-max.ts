import { defineRule } from '../rule.js';

/** Microsoft's page of frequent questions about custom connectors; the largest published connector has 219. */
const MOST_OPERATIONS = 256;

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
      const first = index.operations[MOST_OPERATIONS];
      if (first !== undefined) report({ at: first.at, part: 'key', messageId: 'tooMany', data: { count: MOST_OPERATIONS + 1, most: MOST_OPERATIONS } });
    },
  }),
});
