import { memberOf, objectOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';

const COLOR = '#da3b01';

export const brandColorIndependent = defineRule({
  meta: {
    id: 'brand-color-independent',
    title: 'Connectors of independent publishers have the colour #da3b01',
    severity: 'warning',
    profiles: ['independent-publisher'],
    serviceRules: {},
    reads: ['properties'],
    messages: { other: 'Connectors of independent publishers all have the colour #da3b01, and this one has {color}. Write "#da3b01".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Properties(root, at) {
      const color = memberOf(objectOf(memberOf(root, 'properties')), 'iconBrandColor');
      const place = at.child('properties', 'iconBrandColor');
      // What is missing, empty or no text is said by brand-color-required.
      if (typeof color === 'string' && textFault(color) === undefined && color.toLowerCase() !== COLOR) report({ at: place, messageId: 'other', data: { color }, fixes: () => [proposeValue(place, COLOR)] });
    },
  }),
});
