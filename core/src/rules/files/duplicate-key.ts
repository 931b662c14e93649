import { SYNTAX_MESSAGES } from '../../documents/syntax-messages.js';
import { PROFILES } from '../../lint/profiles.js';
import { defineRule } from '../rule.js';
import { EVERY_KIND, reportSyntaxProblems } from './report-syntax-problems.js';

const messages = { duplicateKey: SYNTAX_MESSAGES.duplicateKey };

export const duplicateKey = defineRule({
  meta: {
    id: 'duplicate-key',
    title: 'No object has the same key twice',
    severity: 'warning',
    profiles: PROFILES,
    serviceRules: {},
    reads: EVERY_KIND,
    judgesOpenApi3: true,
    messages,
    fixable: 'no',
  },
  create: (context) => reportSyntaxProblems('duplicate-key', messages, context),
});
