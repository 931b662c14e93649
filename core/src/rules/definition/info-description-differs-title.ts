import { isBlank, memberOf } from '../../lint/json-object.js';
import { isSameToReaders } from '../../wording/same-text.js';
import { defineRule } from '../rule.js';

export const infoDescriptionDiffersTitle = defineRule({
  meta: {
    id: 'info-description-differs-title',
    title: 'The description of the connector says more than its title',
    severity: 'info',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { same: 'The description only repeats the title. Say what makers can do with the connector.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const title = memberOf(info, 'title');
      const description = memberOf(info, 'description');
      if (typeof title === 'string' && typeof description === 'string' && !isBlank(title) && isSameToReaders(title, description)) report({ at: at.child('description'), messageId: 'same' });
    },
  }),
});
