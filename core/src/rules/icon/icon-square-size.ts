import { MAX_ICON_SIDE, MIN_ICON_SIDE } from '../../limits.js';
import { defineRule } from '../rule.js';

export const iconSquareSize = defineRule({
  meta: {
    id: 'icon-square-size',
    title: 'The icon is a square of 100 to 230 pixels',
    severity: 'warning',
    profiles: ['certification'],
    // They submit none: icon-independent says so.
    silentIn: ['independent-publisher'],
    serviceRules: {},
    reads: ['icon'],
    messages: {
      notSquare: 'The icon has {width} × {height} pixels and is no square. Draw it with {max} × {max} pixels, the logo in the middle.',
      size: 'The icon has {width} × {height} pixels. Save it with {min} × {min} to {max} × {max} pixels; the most is best.',
    },
    fixable: 'no',
  },
  create: ({ index: { icon }, report }) => ({
    Project() {
      if (icon?.picture.kind !== 'png') return;
      const { width, height } = icon.picture;
      const data = { width, height, min: MIN_ICON_SIDE, max: MAX_ICON_SIDE };
      const range = { start: 0, end: 0 };
      if (width !== height) report({ at: icon.at, messageId: 'notSquare', data, range });
      else if (width < MIN_ICON_SIDE || width > MAX_ICON_SIDE) report({ at: icon.at, messageId: 'size', data, range });
    },
  }),
});
