import { defineRule } from '../rule.js';
import { wordsOf } from '../../wording/identifier-words.js';

export const operationIdMeaningful = defineRule({
  meta: {
    id: 'operation-id-meaningful',
    title: 'Operation ids say what is done to what',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { bare: '"{id}" does not say what the operation does to what. Scripts, policies and flows show it: write a verb and a noun, such as "GetContacts".' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation({ operationId }, at) {
      if (operationId === undefined || operationId === '') return;
      const words = wordsOf(operationId).filter((word) => /\p{L}/u.test(word) && !/^v\d*$/i.test(word));
      const isGeneric = words.length > 0 && words.every((word) => /^(?:operation|action|endpoint|api|call|method|request|test|path|root|trigger)$/i.test(word));
      if (words.length < 2 || isGeneric) report({ at: at.child('operationId'), messageId: 'bare', data: { id: operationId } });
    },
  }),
});
