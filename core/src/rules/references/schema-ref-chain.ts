import { defineRule } from '../rule.js';
import { reportSharedReferences } from './shared-reference.js';

export const schemaRefChain = defineRule({
  meta: {
    id: 'schema-ref-chain',
    title: 'No definition is only a reference to another',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { chain: 'SchemaRefLoopNotAllowed' },
    reads: ['definition'],
    messages: { chain: 'The definition "{name}" is only a reference to another, so the service refuses the connector. Refer to the other one where "{name}" is used, or write its content here.' },
    fixable: 'suggestion',
  },
  create: (context) => reportSharedReferences('definitions', context),
});
