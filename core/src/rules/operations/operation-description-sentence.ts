import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const operationDescriptionSentence = defineRule({
  meta: {
    id: 'operation-description-sentence',
    title: 'Descriptions of operations are whole sentences',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { end: 'The description ends without a full stop.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ kind, description }, at) {
      const text = description?.trimEnd();
      // A single word is no sentence. Closing signs may follow the stop.
      if (kind === 'internal' || text === undefined || !/\s/.test(text) || /[.!?…:。)\]"'’”>]$/u.test(text)) return;
      const place = at.child('description');
      report({ at: place, messageId: 'end', fixes: () => [proposeValue(place, `${text}.`, 'Add a full stop')] });
    },
  }),
});
