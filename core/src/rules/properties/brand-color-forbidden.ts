import { memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const brandColorForbidden = defineRule({
  meta: {
    id: 'brand-color-forbidden',
    title: 'The brand colour is neither white nor the default blue',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: {},
    reads: ['properties'],
    messages: { forbidden: '{color} is {name}, and certification refuses it. Take the colour of the icon’s background.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Properties(root, at) {
      const color = memberOf(objectOf(memberOf(root, 'properties')), 'iconBrandColor');
      const name = typeof color !== 'string' ? undefined : color.toLowerCase() === '#ffffff' ? 'white' : color.toLowerCase() === '#007ee5' ? 'the blue of connectors without a colour' : undefined;
      if (typeof color === 'string' && name !== undefined) report({ at: at.child('properties', 'iconBrandColor'), messageId: 'forbidden', data: { color, name } });
    },
  }),
});
