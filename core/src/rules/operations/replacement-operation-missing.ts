import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { replacementOf } from '../../index/replacement.js';

export const replacementOperationMissing = defineRule({
  meta: {
    id: 'replacement-operation-missing',
    title: 'A replacement names its operation',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'ApiAnnotationExtensionReplacementInfoMissingOperationIdProperty' },
    reads: ['definition'],
    messages: { missing: 'The replacement does not say which operation is the new one. Add "operationId".' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation(operation) {
      const found = replacementOf(operation);
      if (found !== undefined && textFault(memberOf(found.replacement, 'operationId')) !== undefined) report({ at: found.at, messageId: 'missing', isMissing: true });
    },
  }),
});
