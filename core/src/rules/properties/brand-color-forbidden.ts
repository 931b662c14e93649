import { DEFAULT_BLUE, hexOf, isNear, PROPOSED_COLOR, WHITE } from '../../images/color.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const brandColorForbidden = defineRule({
  meta: {
    id: 'brand-color-forbidden',
    title: 'The brand colour is neither white nor the default blue',
    severity: 'warning',
    profiles: ['certification'],
    // They have one colour, which brand-color-independent names.
    silentIn: ['independent-publisher'],
    serviceRules: {},
    reads: ['properties'],
    messages: { forbidden: '{color} is {name}, and certification refuses it. Take the colour of the icon’s background.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Properties(root, at) {
      const color = memberOf(objectOf(memberOf(root, 'properties')), 'iconBrandColor');
      const name = typeof color !== 'string' ? undefined : color.toLowerCase() === '#ffffff' ? 'white' : color.toLowerCase() === '#007ee5' ? 'the blue of connectors without a colour' : undefined;
      if (typeof color === 'string' && name !== undefined) report({ at: at.child('properties', 'iconBrandColor'), messageId: 'forbidden', data: { color, name }, ...offering(proposeColors(at.child('properties', 'iconBrandColor'), index)) });
    },
  }),
});

/** The background of the icon, where all its corners have one colour that certification accepts; else a colour that it accepts. */
function proposeColors(at: Location, { icon }: ConnectorIndex): readonly Fix[] {
  const corners = icon?.picture.kind === 'png' ? (icon.picture.corners ?? []) : [];
  const [corner] = corners;
  const fallback = proposeValue(at, PROPOSED_COLOR);
  if (corner === undefined || corner.alpha < 255) return [fallback];
  const background = hexOf(corner);
  return corners.every((each) => isNear(each, background)) && !isNear(corner, WHITE) && !isNear(corner, DEFAULT_BLUE) ? [proposeValue(at, background, `Take the background of the icon, "${background}"`)] : [fallback];
}
