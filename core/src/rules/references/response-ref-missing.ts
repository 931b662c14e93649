import { defineRule } from '../rule.js';
import { reportMissingTargets } from './missing-target.js';

export const responseRefMissing = defineRule({
  meta: {
    id: 'response-ref-missing',
    title: 'References to shared responses lead somewhere',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'ResponseReferenceNotFound', misspelt: 'ResponseReferenceNotFound', slash: 'ResponseReferenceNotFound' },
    reads: ['definition'],
    messages: {
      missing: 'There is no shared response "{name}", so the service refuses the connector. Add it to "responses", or correct the reference.',
      misspelt: 'There is no shared response "{name}", so the service refuses the connector. Did you mean "{nearest}"?',
      slash: 'The slash in the name "{name}" ends the name here, so that the reference leads nowhere, and the service refuses the connector. Write it as "~1": "{reference}".',
    },
    fixable: 'suggestion',
  },
  create: (context) => reportMissingTargets({ holders: ['response'], prefix: '#/responses/', targets: ({ sharedResponses }) => sharedResponses }, context),
});
