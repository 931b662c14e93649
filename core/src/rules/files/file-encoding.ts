import { SYNTAX_MESSAGES } from '../../documents/syntax-messages.js';
import { PROFILES } from '../../lint/profiles.js';
import { defineRule } from '../rule.js';
import { EVERY_KIND, reportSyntaxProblems } from './report-syntax-problems.js';

const messages = { notUtf8: SYNTAX_MESSAGES.notUtf8, utf16: SYNTAX_MESSAGES.utf16, nulBytes: SYNTAX_MESSAGES.nulBytes };

export const fileEncoding = defineRule({
  meta: {
    id: 'file-encoding',
    title: 'Every file is UTF-8',
    severity: 'error',
    profiles: PROFILES,
    serviceRules: {},
    reads: EVERY_KIND,
    judgesOpenApi3: true,
    messages,
    fixable: 'no',
  },
  create: (context) => reportSyntaxProblems('file-encoding', messages, context),
});
