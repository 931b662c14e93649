import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const exclusiveMaximum = defineRule({
  meta: {
    id: 'exclusive-maximum',
    title: 'An exclusive maximum has a maximum',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { alone: 'ExclusiveMaximumRequiresMaximum' },
    reads: ['definition'],
    messages: { alone: '"exclusiveMaximum" only says whether the "maximum" itself is allowed, and there is none. Add the "maximum", or remove it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      exclusiveMaximum(_value, holder, at) {
        const place = at.child('exclusiveMaximum');
        if (memberOf(holder, 'maximum') === undefined) report({ at: place, part: 'key', messageId: 'alone', fixes: () => [proposeRemoval(place)] });
      },
    },
  }),
});
