import { defineRule } from '../rule.js';
import { reportMissingTargets } from './missing-target.js';

export const responseRefMissing = defineRule({
  meta: {
    id: 'response-ref-missing',
    title: 'References to shared responses lead somewhere',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'ResponseReferenceNotFound', misspelt: 'ResponseReferenceNotFound' },
    reads: ['definition'],
    messages: {
      missing: 'There is no shared response "{name}", so the service refuses the connector. Add it to "responses", or correct the reference.',
      misspelt: 'There is no shared response "{name}", so the service refuses the connector. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: (context) => reportMissingTargets({ holders: ['response'], prefix: '#/responses/', targets: ({ sharedResponses }) => sharedResponses }, context),
});
