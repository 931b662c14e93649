import { SYNTAX_ERROR_MESSAGES } from '../../documents/syntax-messages.js';
import { PROFILES } from '../../lint/profiles.js';
import { defineRule } from '../rule.js';
import { EVERY_KIND, reportSyntaxProblems } from './report-syntax-problems.js';

const messages = SYNTAX_ERROR_MESSAGES;

export const syntaxError = defineRule({
  meta: {
    id: 'syntax-error',
    title: 'Files are JSON or YAML without mistakes',
    severity: 'error',
    profiles: PROFILES,
    serviceRules: {},
    reads: EVERY_KIND,
    judgesOpenApi3: true,
    messages,
    fixable: 'no',
  },
  create: (context) => reportSyntaxProblems('syntax-error', messages, context),
});
