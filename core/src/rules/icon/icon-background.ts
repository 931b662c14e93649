import { DEFAULT_BLUE, hexOf, isNear, TOLERANCE, WHITE } from '../../images/color.js';
import { memberOf, objectOf } from '../../lint/json-object.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import { defineRule } from '../rule.js';


export const iconBackground = defineRule({
  meta: {
    id: 'icon-background',
    title: 'The background of the icon is the brand colour',
    severity: 'warning',
    profiles: ['certification'],
    // They submit none: icon-independent says so.
    silentIn: ['independent-publisher'],
    serviceRules: {},
    reads: ['icon', 'properties'],
    messages: {
      transparent: 'A corner of the icon is transparent. Fill the whole square with the brand colour, without round corners.',
      forbidden: 'The background of the icon is {found}, {reason}. Choose another colour, and use it as "iconBrandColor", too.',
      otherColor: 'A corner of the icon has the colour {found}, and "iconBrandColor" is {color}. Use the same colour for both.',
    },
    fixable: 'no',
  },
  create: ({ project, index: { icon }, report }) => ({
    Project() {
      if (icon?.picture.kind !== 'png' || icon.picture.corners === undefined) return;
      const { at, picture: { corners } } = icon;
      const range = { start: 0, end: 0 };
      const [corner] = corners;
      if (corner === undefined) return;
      if (corners.some(({ alpha }) => alpha < 255 - TOLERANCE)) {
        report({ at, messageId: 'transparent', range });
        return;
      }
      for (const [color, reason] of [[WHITE, 'which is not to be seen on a white page'], [DEFAULT_BLUE, 'which is the colour of connectors without one of their own']] as const) {
        if (!corners.every((each) => isNear(each, color))) continue;
        report({ at, messageId: 'forbidden', data: { found: hexOf(corner), reason }, range });
        return;
      }
      const brand = brandColorOf(project);
      const other = brand === undefined ? undefined : corners.find((each) => !isNear(each, brand));
      if (brand !== undefined && other !== undefined) report({ at, messageId: 'otherColor', data: { found: hexOf(other), color: brand }, range });
    },
  }),
});

/** Undefined where no colour can be read, which other rules are about. */
function brandColorOf(project: ConnectorProject): string | undefined {
  const color = memberOf(objectOf(memberOf(objectOf(documentOf(project, 'properties')?.value), 'properties')), 'iconBrandColor');
  return typeof color === 'string' && /^#[\da-f]{6}$/i.test(color) ? color : undefined;
}
