import { memberOf, textOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { activeFamilies, revisionOf } from './operation-families.js';

export const newerRevisionVisibility = defineRule({
  meta: {
    id: 'newer-revision-visibility',
    title: 'While two revisions live, the older one is advanced',
    severity: 'hint',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { older: 'A newer revision ({newest}) of "{family}" is there, too, and makers see both side by side. Set "x-ms-visibility": "advanced" here, so that they find the newer one first.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Definition() {
      for (const [family, members] of activeFamilies(index)) {
        const newest = members.at(-1);
        for (const { operation, ...older } of members.slice(0, -1)) {
          const visibility = textOf(memberOf(operation.value, 'x-ms-visibility'))?.toLowerCase();
          // Two of the same number, or without one, are findings of their own: neither is the newer one.
          if (newest === undefined || revisionOf(older) >= revisionOf(newest) || operation.kind === 'internal' || newest.operation.kind === 'internal' || visibility === 'advanced') continue;
          const { at } = operation;
          const change = suggestion('Make the operation advanced', at, (corrector) => {
            if (Object.hasOwn(operation.value, 'x-ms-visibility')) corrector.set(at.child('x-ms-visibility').pointer, 'advanced');
            else corrector.insertKey(at.pointer, 'x-ms-visibility', 'advanced', { after: 'operationId' });
          });
          report({ at, part: 'key', messageId: 'older', data: { family, newest: revisionOf(newest) }, fixes: () => [change] });
        }
      }
    },
  }),
});
