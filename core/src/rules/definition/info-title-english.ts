import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const infoTitleEnglish = defineRule({
  meta: {
    id: 'info-title-english',
    title: 'The title is written in the letters of English',
    severity: 'info',
    profiles: ['certification'],
    serviceRules: { letter: 'ValueMustBeInEnglish' },
    reads: ['definition'],
    messages: { letter: 'The title has "{letter}", which is no English letter, and certification asks for English. Write the name as English texts spell it.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const title = memberOf(info, 'title');
      const letter = typeof title === 'string' ? /(?![A-Za-z])\p{L}/u.exec(title)?.[0] : undefined;
      if (letter !== undefined) report({ at: at.child('title'), messageId: 'letter', data: { letter } });
    },
  }),
});
