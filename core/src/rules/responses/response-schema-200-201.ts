import { isMcpOperation } from '../../index/mcp-operation.js';
import { notificationContentOf } from '../../index/notification-content.js';
import { outputStatus } from '../../index/output-status.js';
import { offering, proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { answersWithSchemas, isSuccess } from './success-responses.js';

const LOOKED_AT = ['200', '201'];

export const responseSchema200201 = defineRule({
  meta: {
    id: 'response-schema-200-201',
    title: 'The schema of the outputs stands on the answer 200 or 201',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { elsewhere: 'SchemaDefinitionSetIncorrectly', only: 'SchemaDefinitionSetIncorrectly', noContent: 'SchemaDefinitionSetIncorrectly' },
    reads: ['definition'],
    messages: {
      elsewhere: 'The designer looks for outputs on the answers 200 and 201, and this schema stands on {status}: makers get no fields of it. Move it to 200.',
      only: 'Makers get this schema of {status} only as long as there is no other answer, and Microsoft asks for it on 200 or 201. Move it to 200.',
      noContent: 'An answer 204 has no content, so that nobody gets what this schema describes. Remove it, or write 200 where the API does answer with content.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation) {
      // What a webhook delivers is described by its notification.
      if (isMcpOperation(operation) || operation.trigger === 'webhook' || notificationContentOf(operation) !== undefined) return;
      const answers = answersWithSchemas(operation, index);
      if (answers.some(({ status, schema }) => LOOKED_AT.includes(status) && schema !== undefined)) return;
      const answer = answers.find(({ status, schema }) => isSuccess(status) && schema !== undefined);
      if (answer === undefined) return;
      const { at, status } = answer;
      const rename = suggestion('Make it the answer 200', at, (corrector) => {
        corrector.rename(at.pointer, '200');
      });
      const isFree = !answers.some((each) => each.status === '200');
      if (status === '204') {
        const schema = objectOf(at.value) !== undefined && memberOf(objectOf(at.value), 'schema') !== undefined ? [proposeRemoval(at.child('schema'), 'Remove the schema')] : [];
        report({ at, part: 'key', messageId: 'noContent', severity: 'info', ...offering([...schema, ...(isFree ? [rename] : [])]) });
        return;
      }
      const isShown = outputStatus(answers.map((each) => each.status)) === status;
      report({ at, part: 'key', messageId: isShown ? 'only' : 'elsewhere', ...(isShown ? { severity: 'info' as const } : {}), data: { status }, ...(isFree ? { fixes: () => [rename] } : { fixable: 'no' as const }) });
    },
  }),
});
