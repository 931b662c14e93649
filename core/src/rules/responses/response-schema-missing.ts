import { inferSchema } from '../../schemas/infer-schema.js';
import { memberOf, objectOf } from '../../lint/json-object.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeMember } from '../../fixes/fixing.js';
import { isMcpOperation } from '../../index/mcp-operation.js';
import { notificationContentOf } from '../../index/notification-content.js';
import { defineRule } from '../rule.js';
import { type Answer, answersWithSchemas, isSuccess } from './success-responses.js';

export const responseSchemaMissing = defineRule({
  meta: {
    id: 'response-schema-missing',
    title: 'Operations that answer something say what',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: 'The answer {status} has no schema, so makers get its content as one lump, without fields. Describe it, or write 204 where nothing comes back.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation) {
      if (operation.kind === 'internal' || operation.trigger === 'webhook' || notificationContentOf(operation) !== undefined || operation.method === 'delete' || operation.method === 'head' || isMcpOperation(operation)) return;
      const successes = answersWithSchemas(operation, index).filter(({ status }) => isSuccess(status));
      // A second answer without content beside one with a schema is common, and nothing is missing then.
      if (successes.some(({ schema, status }) => schema !== undefined || ['202', '204', '205'].includes(status))) return;
      const [answer] = successes;
      if (answer !== undefined) report({ at: answer.at, part: 'key', messageId: 'missing', data: { status: answer.status }, isMissing: true, lacks: [answer.at.child('schema').pointer], ...offering(proposeSchema(answer)) });
    },
  }),
});

/** The schema of the example, where the response has one in JSON. What is shared is another response's, too. */
function proposeSchema({ response, at }: Answer): readonly Fix[] {
  const examples = objectOf(memberOf(response, 'examples'));
  const example = Object.keys(examples ?? {}).filter((type) => /\bjson\b/i.test(type)).map((type) => examples?.[type]).find((value) => typeof value === 'object' && value !== null);
  if (example === undefined || at.value !== response) return [];
  return [proposeMember(at, 'schema', inferSchema([example]).schema, 'Describe it as the example is', { after: 'description' })];
}
