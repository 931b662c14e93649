import { isList } from '../../lint/json-object.js';
import { safeFix } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const filterFunctionsDuplicates = defineRule({
  meta: {
    id: 'filter-functions-duplicates',
    title: 'No filter function is named twice',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { twice: 'FilterFunctionsPropertyHasDuplicates' },
    reads: ['definition'],
    messages: { twice: 'The function {value} is named twice, so the service refuses the connector. Remove one of them.' },
    fixable: 'safe',
  },
  create: ({ report }) => ({
    keywords: {
      filterFunctions(value, _holder, at) {
        if (!isList(value)) return;
        const place = at.child('filterFunctions');
        value.forEach((each: unknown, position) => {
          if (value.indexOf(each) === position) return;
          const entry = place.child(position);
          const remove = safeFix('Remove this one', entry, (corrector) => {
            corrector.remove(entry.pointer);
          });
          report({ at: entry, messageId: 'twice', data: { value: JSON.stringify(each) }, fixes: () => [remove] });
        });
      },
    },
  }),
});
