import { isObject, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const chunkTransfer = defineRule({
  meta: {
    id: 'chunk-transfer',
    title: 'An operation says by true or false whether it takes files in parts',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: { type: '"chunkTransfer" is {type}. Write true where the API takes large files in parts, else remove it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ value }, at) {
      const capabilities = memberOf(value, 'x-ms-capabilities');
      const chunks = isObject(capabilities) ? memberOf(capabilities, 'chunkTransfer') : undefined;
      if (chunks === undefined || typeof chunks === 'boolean') return;
      const place = at.child('x-ms-capabilities', 'chunkTransfer');
      const meant = chunks === 'true' ? true : chunks === 'false' ? false : undefined;
      report({ at: place, messageId: 'type', data: { type: jsonTypeOf(chunks) }, ...(meant === undefined ? { fixable: 'no' as const } : offering([proposeValue(place, meant)])) });
    },
  }),
});
