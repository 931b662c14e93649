import { defineRule } from '../rule.js';
import { reportSharedReferences } from './shared-reference.js';

export const paramRefChain = defineRule({
  meta: {
    id: 'param-ref-chain',
    title: 'No shared parameter is a reference to another',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { chain: 'ParameterRefLoopNotAllowed' },
    reads: ['definition'],
    messages: { chain: 'The shared parameter "{name}" is only a reference to another, so the service refuses the connector. Refer to the other one where "{name}" is used, or write its content here.' },
    fixable: 'suggestion',
  },
  create: (context) => reportSharedReferences('parameters', context),
});
