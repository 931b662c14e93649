import { defineRule } from '../rule.js';
import { reportMissingTargets } from './missing-target.js';

export const schemaRefMissing = defineRule({
  meta: {
    id: 'schema-ref-missing',
    title: 'References to definitions lead somewhere',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'SchemaReferenceNotFound', misspelt: 'SchemaReferenceNotFound', slash: 'SchemaReferenceNotFound' },
    reads: ['definition'],
    messages: {
      missing: 'There is no definition "{name}", so the service refuses the connector. Add it to "definitions", or correct the reference.',
      misspelt: 'There is no definition "{name}", so the service refuses the connector. Did you mean "{nearest}"?',
      slash: 'The slash in the name "{name}" ends the name here, so that the reference leads nowhere, and the service refuses the connector. Write it as "~1": "{reference}".',
    },
    fixable: 'suggestion',
  },
  create: (context) => reportMissingTargets({ holders: ['schema', 'header', 'items'], prefix: '#/definitions/', targets: ({ definitions }) => definitions }, context),
});
