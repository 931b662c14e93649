import { SYNTAX_MESSAGES } from '../../documents/syntax-messages.js';
import { PROFILES } from '../../lint/profiles.js';
import { defineRule } from '../rule.js';
import { EVERY_KIND, reportSyntaxProblems } from './report-syntax-problems.js';

const messages = { tooDeep: SYNTAX_MESSAGES.tooDeep };

export const nestingDepth = defineRule({
  meta: {
    id: 'nesting-depth',
    title: 'Values are not nested more than 500 levels deep',
    severity: 'error',
    profiles: PROFILES,
    serviceRules: {},
    reads: EVERY_KIND,
    judgesOpenApi3: true,
    messages,
    fixable: 'no',
  },
  create: (context) => reportSyntaxProblems('nesting-depth', messages, context),
});
