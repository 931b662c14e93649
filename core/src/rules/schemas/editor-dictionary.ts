import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const editorDictionary = defineRule({
  meta: {
    id: 'editor-dictionary',
    title: 'The dictionary editor is for objects with free members',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { notDictionary: 'InvalidCustomEditorExtensionDictionaryValue' },
    reads: ['definition'],
    messages: { notDictionary: 'The dictionary editor lets makers write names and values, so it needs "type": "object" and "additionalProperties". Add them, or remove x-ms-editor.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      'x-ms-editor'(value, holder, at) {
        const additional = memberOf(holder, 'additionalProperties');
        if (value !== 'dictionary' || (memberOf(holder, 'type') === 'object' && additional !== undefined && additional !== false)) return;
        report({ at: at.child('x-ms-editor'), messageId: 'notDictionary', fixes: () => [proposeRemoval(at.child('x-ms-editor'))] });
      },
    },
  }),
});
