import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const keywordNotSupported = defineRule({
  meta: {
    id: 'keyword-not-supported',
    title: 'Schemas do without keywords that the platform ignores',
    // Published connectors have it some two thousand times.
    severity: 'hint',
    profiles: ['save'],
    profileSeverities: { certification: 'info' },
    serviceRules: { unique: 'SwaggerKeywordNotSupported' },
    reads: ['definition'],
    messages: { unique: 'The platform does not check "uniqueItems": makers can enter a value twice. Say in the description that each value may occur once.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      uniqueItems(value, _holder, at) {
        if (value === true) report({ at: at.child('uniqueItems'), part: 'key', messageId: 'unique', fixes: () => [proposeRemoval(at.child('uniqueItems'))] });
      },
    },
  }),
});
