import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';
import { beside, LISTS, olderList } from '../../dynamic/twins.js';
import { memberOf, objectOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import type { NodeKind } from '../../lint/node-types.js';
import { LIST_HOLDERS } from './dynamic-values-placement.js';

/** What is to stand elsewhere is a finding of its own; its older form would be one more. */
function isMisplaced(at: Location, holder: NodeKind): boolean {
  return !LIST_HOLDERS.includes(holder) || (holder === 'parameter' && memberOf(objectOf(at.parent?.value), 'in') === 'body');
}

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
      Extension(key, value, at, holderKind) {
        if (key !== LISTS.newer || isMisplaced(at, holderKind)) return;
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
