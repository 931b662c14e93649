import { memberOf, textOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { annotationOf, connectorStatus } from './api-annotation.js';

export const statusAheadOfConnector = defineRule({
  meta: {
    id: 'status-ahead-of-connector',
    title: 'No operation is in production while the connector is a preview',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { ahead: 'OperationStatusAheadOfConnector' },
    reads: ['definition'],
    messages: { ahead: 'The operation has the status Production, and the connector is a preview. Write "Preview" here, or give the connector the status Production in "info".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation(operation) {
      const found = annotationOf(operation);
      if (found === undefined || textOf(memberOf(found.annotation, 'status'))?.toLowerCase() !== 'production') return;
      if (connectorStatus(operation.at.document.value) !== 'preview') return;
      const place = found.at.child('status');
      report({ at: place, messageId: 'ahead', fixes: () => [proposeValue(place, 'Preview')] });
    },
  }),
});
