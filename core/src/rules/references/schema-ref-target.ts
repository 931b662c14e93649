import { defineRule } from '../rule.js';
import { reportWrongTargets } from './wrong-target.js';

export const schemaRefTarget = defineRule({
  meta: {
    id: 'schema-ref-target',
    title: 'Schemas refer to definitions of the same file',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { elsewhere: 'SchemaReferenceNotValid', meant: 'SchemaReferenceNotValid' },
    reads: ['definition'],
    messages: {
      elsewhere: 'A schema can only refer to "#/definitions/…" of this file, so the service refuses "{reference}". Put the target there, and refer to it by its name.',
      meant: 'A schema can only refer to "#/definitions/…" of this file, so the service refuses "{reference}". Did you mean "{meant}"?',
    },
    fixable: 'suggestion',
  },
  create: (context) => reportWrongTargets(['schema', 'header', 'items'], '#/definitions/', context),
});
