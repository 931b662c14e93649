import { MAX_SCRIPT_BYTES } from '../../limits.js';
import { Location } from '../../lint/location.js';
import { utf8Length } from '../../text/utf8-length.js';
import { defineRule } from '../rule.js';

export const scriptSize = defineRule({
  meta: {
    id: 'script-size',
    title: 'The script has at most 1 MB',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['script'],
    messages: { tooLarge: 'The script has {size} bytes, and the service takes at most {limit}. Take out what it does not need, such as long texts and tables.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { document } of index.scripts) {
        const size = utf8Length(document.text);
        if (size <= MAX_SCRIPT_BYTES) continue;
        report({ at: Location.root(document), messageId: 'tooLarge', data: { size, limit: MAX_SCRIPT_BYTES }, range: { start: 0, end: 0 } });
      }
    },
  }),
});
