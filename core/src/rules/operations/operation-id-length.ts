import { MAX_OPERATION_ID_LENGTH } from '../../limits.js';
import { defineRule } from '../rule.js';

export const operationIdLength = defineRule({
  meta: {
    id: 'operation-id-length',
    title: 'Operation ids are not too long',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { tooLong: 'OperationIdTooLong' },
    reads: ['definition'],
    messages: { tooLong: 'The operationId has {length} characters. The service has a limit that it does not publish, and no published connector has more than {limit}: write a shorter one.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation({ operationId = '' }, at) {
      if (operationId.length > MAX_OPERATION_ID_LENGTH) report({ at: at.child('operationId'), messageId: 'tooLong', data: { length: operationId.length, limit: MAX_OPERATION_ID_LENGTH } });
    },
  }),
});
