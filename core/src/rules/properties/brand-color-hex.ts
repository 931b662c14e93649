import { memberOf, objectOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';

export const brandColorHex = defineRule({
  meta: {
    id: 'brand-color-hex',
    title: 'The brand colour is written as #rrggbb',
    severity: 'warning',
    profiles: ['save'],
    // They have one colour, which brand-color-independent names.
    silentIn: ['independent-publisher'],
    serviceRules: {},
    reads: ['properties'],
    messages: { format: '"{color}" is no colour that the service can read. Write six hexadecimal digits after a number sign, such as "#0078d4".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Properties(root, at) {
      const color = memberOf(objectOf(memberOf(root, 'properties')), 'iconBrandColor');
      // What is missing, empty or no text is said by brand-color-required.
      if (typeof color !== 'string' || textFault(color) !== undefined || /^#[0-9a-f]{6}$/i.test(color)) return;
      const place = at.child('properties', 'iconBrandColor');
      const meant = longForm(color.trim());
      report({ at: place, messageId: 'format', data: { color }, ...(meant === undefined ? { fixable: 'no' } : offering([proposeValue(place, meant)])) });
    },
  }),
});

/** `0078d4` and `#07d` as #rrggbb; undefined where no colour can be recognised. */
function longForm(color: string): string | undefined {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(color)?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 6 ? digits : digits.replace(/./g, (digit) => digit + digit)}`;
}
