import { defineRule } from '../rule.js';
import { reportSharedReferences } from './shared-reference.js';

export const responseRefChain = defineRule({
  meta: {
    id: 'response-ref-chain',
    title: 'No shared response is a reference to another',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { chain: 'ResponseRefLoopNotAllowed' },
    reads: ['definition'],
    messages: { chain: 'The shared response "{name}" is only a reference to another, so the service refuses the connector. Refer to the other one where "{name}" is used, or write its content here.' },
    fixable: 'suggestion',
  },
  create: (context) => reportSharedReferences('responses', context),
});
