import { PROPOSED_COLOR } from '../../images/color.js';
import { isObject, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';

export const brandColorRequired = defineRule({
  meta: {
    id: 'brand-color-required',
    title: 'The connector has a brand colour',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'RequiredPropertyMissing', empty: 'RequiredValueEmpty', notText: 'JsonTypeIncorrect' },
    reads: ['properties'],
    messages: {
      missing: 'The connector has no brand colour, which is shown behind its icon. Add an "iconBrandColor" such as "#0078d4".',
      empty: 'The brand colour is empty. Write one such as "#0078d4"; it is shown behind the icon.',
      notText: 'The brand colour is {type} instead of text. Write one such as "#0078d4"; it is shown behind the icon.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Properties(root, at) {
      const properties = memberOf(root, 'properties');
      if (!isObject(properties)) return;
      const color = memberOf(properties, 'iconBrandColor');
      const fault = textFault(color);
      const holder = at.child('properties');
      const place = holder.child('iconBrandColor');
      if (fault === undefined) return;
      if (fault === 'missing') {
        const add = suggestion(`Add the brand colour "${PROPOSED_COLOR}"`, holder, (corrector) => {
          corrector.insertKey(holder.pointer, 'iconBrandColor', PROPOSED_COLOR);
        });
        report({ at: holder, messageId: fault, isMissing: true, fixes: () => [add] });
      } else {
        const change = suggestion(`Change the brand colour to "${PROPOSED_COLOR}"`, place, (corrector) => {
          corrector.set(place.pointer, PROPOSED_COLOR);
        });
        report({ at: place, messageId: fault, data: { type: jsonTypeOf(color) }, fixes: () => [change] });
      }
    },
  }),
});
