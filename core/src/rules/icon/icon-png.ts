import { fileNameOf } from '../../project/uri-path.js';
import { defineRule } from '../rule.js';

export const iconPng = defineRule({
  meta: {
    id: 'icon-png',
    title: 'The icon is a PNG file called icon.png',
    severity: 'warning',
    profiles: ['certification'],
    // They submit none: icon-independent says so.
    silentIn: ['independent-publisher'],
    serviceRules: {},
    reads: ['icon'],
    messages: {
      notPng: 'The icon is no PNG file, whatever it is called. Save it as icon.png in a drawing program; a new name for the file is not enough.',
      name: 'The icon is called "{name}". Rename it to icon.png, the name that Microsoft asks for.',
    },
    fixable: 'no',
  },
  create: ({ project, index: { icon }, report }) => ({
    Project() {
      if (icon === undefined) return;
      const { at, picture: { kind } } = icon;
      const range = { start: 0, end: 0 };
      const name = fileNameOf(icon.asset.uri);
      if (kind === 'other') report({ at, messageId: 'notPng', range });
      // What has to be saved anew gets its name then (icon-readable). In a solution, the name of the file is made of the connector's.
      else if (kind === 'png' && project.files.layout === 'paconn' && name.toLowerCase() !== 'icon.png') report({ at, messageId: 'name', data: { name }, range });
    },
  }),
});
