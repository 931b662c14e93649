import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { replacementOf } from '../../index/replacement.js';

export const replacementApiMissing = defineRule({
  meta: {
    id: 'replacement-api-missing',
    title: 'A replacement names its connector',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'ApiAnnotationExtensionReplacementInfoMissingApiProperty' },
    reads: ['definition'],
    messages: { missing: 'The replacement does not say which connector the new operation is in. Add "api".' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation(operation) {
      const found = replacementOf(operation);
      if (found !== undefined && textFault(memberOf(found.replacement, 'api')) !== undefined) report({ at: found.at, messageId: 'missing', isMissing: true });
    },
  }),
});
