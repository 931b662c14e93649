import { MAX_TITLE_LENGTH } from '../../limits.js';
import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const infoTitleLength = defineRule({
  meta: {
    id: 'info-title-length',
    title: 'The title of a published connector has at most 30 characters',
    severity: 'error',
    profiles: ['certification'],
    serviceRules: { tooLong: 'FieldLengthExceeded' },
    reads: ['definition'],
    messages: { tooLong: 'The title has {length} characters, and certification allows {limit}. Use the name of the product alone.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const title = memberOf(info, 'title');
      if (typeof title === 'string' && title.length > MAX_TITLE_LENGTH) report({ at: at.child('title'), messageId: 'tooLong', data: { length: title.length, limit: MAX_TITLE_LENGTH } });
    },
  }),
});
