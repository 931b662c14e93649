import { MAX_ICON_BYTES } from '../../limits.js';
import { defineRule } from '../rule.js';

export const iconSize1mb = defineRule({
  meta: {
    id: 'icon-size-1mb',
    title: 'The icon has less than 1 MB',
    severity: 'warning',
    profiles: ['save'],
    // They submit none: icon-independent says so.
    silentIn: ['independent-publisher'],
    serviceRules: {},
    reads: ['icon'],
    messages: { tooLarge: 'The icon has {size} bytes, and has to have less than {limit}. Save it with fewer pixels: 230 × 230 are enough.' },
    fixable: 'no',
  },
  create: ({ index: { icon }, report }) => ({
    Project() {
      const size = icon?.asset.bytes.length ?? 0;
      if (icon === undefined || size < MAX_ICON_BYTES) return;
      report({ at: icon.at, messageId: 'tooLarge', data: { size, limit: MAX_ICON_BYTES }, range: { start: 0, end: 0 } });
    },
  }),
});
