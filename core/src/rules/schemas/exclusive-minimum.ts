import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const exclusiveMinimum = defineRule({
  meta: {
    id: 'exclusive-minimum',
    title: 'An exclusive minimum has a minimum',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { alone: 'ExclusiveMinimumRequiresMinimum' },
    reads: ['definition'],
    messages: { alone: '"exclusiveMinimum" only says whether the "minimum" itself is allowed, and there is none. Add the "minimum", or remove it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      exclusiveMinimum(_value, holder, at) {
        const place = at.child('exclusiveMinimum');
        if (memberOf(holder, 'minimum') === undefined) report({ at: place, part: 'key', messageId: 'alone', fixes: () => [proposeRemoval(place)] });
      },
    },
  }),
});
