import { memberOf, textOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const openapi3Document = defineRule({
  meta: {
    id: 'openapi3-document',
    title: 'The definition is no OpenAPI 3 document',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { openapi3: 'SpecificationVersionIncorrect' },
    reads: ['definition'],
    judgesOpenApi3: true,
    messages: {
      openapi3: 'This is an OpenAPI {version} document, and connectors are written in Swagger 2.0. Convert the file to Swagger 2.0 (also called OpenAPI 2.0).',
    },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      if (!Object.hasOwn(root, 'openapi')) return;
      report({ at: at.child('openapi'), part: 'key', messageId: 'openapi3', data: { version: textOf(memberOf(root, 'openapi')) ?? '3' } });
    },
  }),
});
