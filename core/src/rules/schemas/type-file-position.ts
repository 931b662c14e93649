import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const typeFilePosition = defineRule({
  meta: {
    id: 'type-file-position',
    title: 'The type file is for form fields and whole responses',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { misplaced: 'SchemaTypeFileNotValid' },
    reads: ['definition'],
    messages: { misplaced: 'Only a form field or the whole of a response can be a file. Write "type": "string" with "format": "binary" for bytes, or "byte" for Base64 text.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      type(value, _holder, at, kind, { role, depth }) {
        if (value !== 'file' || kind === 'parameter') return;
        // A shared definition may be the whole of a response.
        if (kind === 'schema' && depth === 0 && (role === 'response' || role === 'definition')) return;
        report({ at: at.child('type'), messageId: 'misplaced', fixes: () => [proposeValue(at.child('type'), 'string')] });
      },
    },
  }),
});
