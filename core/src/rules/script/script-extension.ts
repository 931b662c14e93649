import { isBlank, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const scriptExtension = defineRule({
  meta: {
    id: 'script-extension',
    title: 'The script is a .csx or .cs file',
    severity: 'info',
    profiles: ['save'],
    serviceRules: {},
    reads: ['settings'],
    messages: { otherFile: 'Scripts are .csx or .cs files, and nothing recognises "{file}" as one. Rename it, for example to script.csx, and change this, too.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Settings(root, at) {
      const file = memberOf(root, 'script');
      if (typeof file !== 'string' || isBlank(file) || /\.csx?$/i.test(file.trim())) return;
      report({ at: at.child('script'), messageId: 'otherFile', data: { file } });
    },
  }),
});
