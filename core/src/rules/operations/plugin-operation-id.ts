import { isObject, listOf, memberOf, objectOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const pluginOperationId = defineRule({
  meta: {
    id: 'plugin-operation-id',
    title: 'What an operation tells a plugin names the operation itself',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: { other: 'This names "{named}", and the operation is "{id}", so the plugin asks or does not ask for the wrong one. Write "{id}".' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation({ value, operationId }, at) {
      const data = objectOf(memberOf(value, 'x-ms-openai-data'));
      if (operationId === undefined) return;
      listOf(memberOf(data, 'operations')).forEach((entry, position) => {
        const named = isObject(entry) ? memberOf(entry, 'operationId') : undefined;
        if (typeof named !== 'string' || named === operationId || index.operationsById(named).length > 0) return;
        const place = at.child('x-ms-openai-data', 'operations', position, 'operationId');
        report({ at: place, messageId: 'other', data: { named, id: operationId }, fixes: () => [proposeValue(place, operationId)] });
      });
    },
  }),
});
