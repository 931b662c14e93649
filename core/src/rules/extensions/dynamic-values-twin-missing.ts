import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';
import { beside, LISTS, olderList } from '../../dynamic/twins.js';

export const dynamicValuesTwinMissing = defineRule({
  meta: {
    id: 'dynamic-values-twin-missing',
    title: 'Lists are there for older designers too',
    severity: 'info',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: 'Designers that do not know x-ms-dynamic-list show no choices here. Add x-ms-dynamic-values with the same operation beside it.' },
    fixable: 'suggestion',
  },
  create: ({ isComplete, report }) => {
    if (!isComplete) return {};
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        if (key !== LISTS.newer) return;
        for (const call of dynamicCalls(key, value, at)) {
          // What only the newer form can say needs no older one.
          const form = call.operationId === undefined ? undefined : olderList(call);
          const holder = call.at.parent;
          if (form === undefined || holder === undefined || beside(at, LISTS.older) !== undefined) continue;
          const add = suggestion(`Add ${LISTS.older}`, holder, (corrector) => {
            corrector.insertKey(holder.pointer, LISTS.older, form, { after: LISTS.newer });
          });
          report({ at: call.at, part: 'key', messageId: 'missing', fixes: () => [add] });
        }
      },
    };
  },
});
