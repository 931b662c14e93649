import { triggerSentence } from '../../wording/trigger-summary.js';
import { proposeMember } from '../../fixes/fixing.js';
import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const triggerHint = defineRule({
  meta: {
    id: 'trigger-hint',
    title: 'Triggers say how to try them',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: 'Makers who test a flow with this trigger are not told what to do. Say it by "x-ms-trigger-hint": "To see it work now, add a contact", for example.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ kind, value, summary, operationId, path }, at) {
      if (kind === 'trigger' && memberOf(value, 'x-ms-trigger-hint') === undefined) report({ at, part: 'key', messageId: 'missing', isMissing: true, fixes: () => [proposeMember(at, 'x-ms-trigger-hint', hintFor(summary ?? triggerSentence(operationId, path)), undefined, { after: 'x-ms-trigger' })] });
    },
  }),
});

/** `When a contact is created` → `To see it work now, make this happen: a contact is created.` */
function hintFor(summary: string): string {
  return `To see it work now, make this happen: ${summary.trim().replace(/^when\s+/i, '').replace(/(?<![.\s])[.\s]+$/, '')}.`;
}
