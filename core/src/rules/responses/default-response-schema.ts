import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const defaultResponseSchema = defineRule({
  meta: {
    id: 'default-response-schema',
    title: 'The default response has no schema',
    severity: 'warning',
    profiles: ['discovery'],
    profileSeverities: { certification: 'error' },
    serviceRules: { schema: 'DefaultResponseHasSchema' },
    reads: ['definition'],
    messages: { schema: 'The designer takes outputs from the schema of a successful response, not from "default". Move the schema to "200", or remove it here.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Response(response, at, status, operation) {
      if (status === 'default' && operation !== undefined && memberOf(response, 'schema') !== undefined) report({ at: at.child('schema'), messageId: 'schema' });
    },
  }),
});
