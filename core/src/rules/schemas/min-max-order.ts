import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { suggestion } from '../../fixes/fixing.js';
import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const minMaxOrder = defineRule({
  meta: {
    id: 'min-max-order',
    title: 'The minimum is not above the maximum',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { order: 'MinimumShouldBeLessThanOrEqualToMaximum' },
    reads: ['definition'],
    messages: { order: 'The minimum is {minimum}, which is more than the maximum of {maximum}, so no number fits. Correct one of them.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      minimum(minimum, holder, at) {
        const maximum = memberOf(holder, 'maximum');
        if (typeof minimum === 'number' && typeof maximum === 'number' && minimum > maximum) report({ at: at.child('minimum'), messageId: 'order', data: { minimum, maximum }, fixes: () => [proposeSwap(at, minimum, maximum)] });
      },
    },
  }),
});

function proposeSwap(at: Location, minimum: number, maximum: number): Fix {
  return suggestion(`Exchange them: from ${maximum} to ${minimum}`, at, (corrector) => {
    corrector.set(at.child('minimum').pointer, maximum);
    corrector.set(at.child('maximum').pointer, minimum);
  });
}
