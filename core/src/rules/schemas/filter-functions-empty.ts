import { isList } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const filterFunctionsEmpty = defineRule({
  meta: {
    id: 'filter-functions-empty',
    title: 'A list of filter functions is not empty',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { empty: 'FilterFunctionsPropertyEmpty' },
    reads: ['definition'],
    messages: { empty: '"filterFunctions" names no function, so the service refuses the connector. Name those by which the column can be filtered, or remove it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      filterFunctions(value, _holder, at) {
        const place = at.child('filterFunctions');
        if (isList(value) && value.length === 0) report({ at: place, messageId: 'empty', fixes: () => [proposeRemoval(place)] });
      },
    },
  }),
});
