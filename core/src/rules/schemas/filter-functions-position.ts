import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const filterFunctionsPosition = defineRule({
  meta: {
    id: 'filter-functions-position',
    title: 'Filter functions stand in schemas of answers',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { input: 'FilterFunctionsPropertyInInputSchema' },
    reads: ['definition'],
    messages: { input: 'Only what an operation answers can be filtered, and this is what it takes, so the service refuses the connector. Remove "filterFunctions" here.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      filterFunctions(_value, _holder, at, kind, { role }) {
        const place = at.child('filterFunctions');
        // In other objects than schemas the member is unknown, which is a finding of its own.
        if (kind === 'schema' && role === 'body') report({ at: place, part: 'key', messageId: 'input', fixes: () => [proposeRemoval(place)] });
      },
    },
  }),
});
