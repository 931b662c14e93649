import { isMcpOperation } from '../../index/mcp-operation.js';
import { notificationContentOf } from '../../index/notification-content.js';
import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { resolveSchema } from '../../schemas/schema-path.js';
import { answersWithSchemas, isSuccess } from './success-responses.js';

const SHAPES = ['properties', 'items', 'allOf', 'additionalProperties', 'x-ms-dynamic-schema', 'x-ms-dynamic-properties', 'enum', 'anyOf', 'oneOf', 'example'];

export const responseSchemaEmpty = defineRule({
  meta: {
    id: 'response-schema-empty',
    title: 'Schemas of answers say what comes back',
    severity: 'info',
    profiles: ['discovery'],
    profileSeverities: { certification: 'warning' },
    serviceRules: {},
    reads: ['definition'],
    messages: { empty: 'The schema of the answer {status} names no property, so makers get its content as one lump, without fields. Describe the properties, or fetch them by "x-ms-dynamic-schema".' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Operation(operation) {
      if (operation.kind === 'internal' || operation.trigger === 'webhook' || notificationContentOf(operation) !== undefined || isMcpOperation(operation)) return;
      for (const { status, schema, at, response } of answersWithSchemas(operation, index)) {
        const resolved = isSuccess(status) && status !== '204' ? resolveSchema(schema, index) : undefined;
        if (resolved === undefined) continue;
        const type = memberOf(resolved, 'type');
        if ((type !== undefined && type !== 'object') || SHAPES.some((key) => Object.hasOwn(resolved, key))) continue;
        const isInline = at.document.rangeOf(at.child('schema').pointer, 'value') !== undefined && memberOf(response, 'schema') === schema;
        report({ at: isInline ? at.child('schema') : at, part: 'key', messageId: 'empty', data: { status }, isMissing: true });
      }
    },
  }),
});
