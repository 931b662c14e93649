import { SYNTAX_MESSAGES } from '../../documents/syntax-messages.js';
import { PROFILES } from '../../lint/profiles.js';
import { defineRule } from '../rule.js';
import { EVERY_KIND, reportSyntaxProblems } from './report-syntax-problems.js';

const messages = { tooLarge: SYNTAX_MESSAGES.tooLarge };

export const fileTooLarge = defineRule({
  meta: {
    id: 'file-too-large',
    title: 'No file is larger than 10 MiB',
    severity: 'error',
    profiles: PROFILES,
    serviceRules: {},
    reads: EVERY_KIND,
    judgesOpenApi3: true,
    messages,
    fixable: 'no',
  },
  create: (context) => reportSyntaxProblems('file-too-large', messages, context),
});
