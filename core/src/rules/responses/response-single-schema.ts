import { isMcpOperation } from '../../index/mcp-operation.js';
import { defineRule } from '../rule.js';
import { answersWithSchemas, isSuccess } from './success-responses.js';

export const responseSingleSchema = defineRule({
  meta: {
    id: 'response-single-schema',
    title: 'One answer of an operation has a schema',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { success: 'OperationHasManyResponsesWithSchema', errors: 'OperationHasManyResponsesWithSchema' },
    reads: ['definition'],
    messages: {
      success: 'The designer takes the outputs from one answer, and {statuses} have different schemas. Put all properties into the schema of {first}, and remove the others.',
      errors: 'The designer takes the outputs from one answer; the schemas of {statuses} are never shown. They do no harm.',
    },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Operation(operation, at) {
      if (isMcpOperation(operation)) return;
      // A schema of the default response is a finding of its own.
      const answers = answersWithSchemas(operation, index).filter(({ schema, status }) => schema !== undefined && status !== 'default');
      const successes = answers.filter(({ status }) => isSuccess(status));
      const [first] = successes;
      const different = successes.filter(({ schema }) => JSON.stringify(schema) !== JSON.stringify(first?.schema));
      const errors = answers.filter(({ status }) => !isSuccess(status));
      const place = at.child('responses');
      if (first !== undefined && different.length > 0) report({ at: place, part: 'key', messageId: 'success', data: { first: first.status, statuses: [first, ...different].map(({ status }) => status).join(', ') } });
      else if (first !== undefined && errors.length > 0) report({ at: place, part: 'key', messageId: 'errors', severity: 'hint', data: { statuses: errors.map(({ status }) => status).join(', ') } });
    },
  }),
});
