import { defineRule } from '../rule.js';

export const triggerDescriptionForm = defineRule({
  meta: {
    id: 'trigger-description-form',
    title: 'Descriptions of triggers say when they trigger',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { form: 'Say when the trigger starts a flow: "This operation triggers when a contact is created", for example.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation({ kind, description }, at) {
      if (kind === 'trigger' && description !== undefined && /\S/.test(description) && !/\b(?:trigger|start|fire|run|when|whenever|each time|every time)/i.test(description)) report({ at: at.child('description'), messageId: 'form' });
    },
  }),
});
