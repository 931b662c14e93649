import { SYNTAX_MESSAGES } from '../../documents/syntax-messages.js';
import { PROFILES } from '../../lint/profiles.js';
import { defineRule } from '../rule.js';
import { EVERY_KIND, reportSyntaxProblems } from './report-syntax-problems.js';

const messages = { unreadable: SYNTAX_MESSAGES.unreadable };

export const fileUnreadable = defineRule({
  meta: {
    id: 'file-unreadable',
    title: 'Every file can be read',
    severity: 'error',
    profiles: PROFILES,
    serviceRules: {},
    reads: EVERY_KIND,
    judgesOpenApi3: true,
    messages,
    fixable: 'no',
  },
  create: (context) => reportSyntaxProblems('file-unreadable', messages, context),
});
