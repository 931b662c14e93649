import { defineRule } from '../rule.js';

export const iconReadable = defineRule({
  meta: {
    id: 'icon-readable',
    title: 'The icon is a picture that can be shown',
    severity: 'warning',
    profiles: ['save'],
    // They submit none: icon-independent says so.
    silentIn: ['independent-publisher'],
    serviceRules: {},
    reads: ['icon'],
    messages: {
      empty: 'The icon is an empty file, so that makers see no picture. Save the picture as PNG again, or delete the file.',
      none: 'The icon is no picture, so that makers see none: the file holds something else. Save the picture as PNG in a drawing program.',
      broken: 'The icon cannot be read, so that makers see no picture: the file is damaged. Save the picture as PNG again.',
    },
    fixable: 'no',
  },
  create: ({ index: { icon }, report }) => ({
    Project() {
      if (icon === undefined) return;
      const { at, picture: { kind } } = icon;
      if (kind === 'empty' || kind === 'none' || kind === 'broken') report({ at, messageId: kind, range: { start: 0, end: 0 } });
    },
  }),
});
