import { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const scriptOperationIdBase64 = defineRule({
  meta: {
    id: 'script-operation-id-base64',
    title: 'The script also reads an OperationId that is Base64',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['script'],
    messages: { plainOnly: 'In some regions the OperationId was seen to arrive as Base64, and would not be equal to "{id}" then. Decode it before you compare it.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { document, outline: { comparisons: [first], decodesBase64 } } of index.scripts) {
        if (first === undefined || decodesBase64) continue;
        report({ at: Location.root(document), messageId: 'plainOnly', data: { id: first.operationId }, range: first.range });
      }
    },
  }),
});
