import { defineRule } from '../rule.js';
import { reportMissingTargets } from './missing-target.js';

export const paramRefMissing = defineRule({
  meta: {
    id: 'param-ref-missing',
    title: 'References to shared parameters lead somewhere',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'ParameterReferenceNotFound', misspelt: 'ParameterReferenceNotFound', slash: 'ParameterReferenceNotFound' },
    reads: ['definition'],
    messages: {
      missing: 'There is no shared parameter "{name}", so the service refuses the connector. Add it to "parameters", or correct the reference.',
      misspelt: 'There is no shared parameter "{name}", so the service refuses the connector. Did you mean "{nearest}"?',
      slash: 'The slash in the name "{name}" ends the name here, so that the reference leads nowhere, and the service refuses the connector. Write it as "~1": "{reference}".',
    },
    fixable: 'suggestion',
  },
  create: (context) => reportMissingTargets({ holders: ['parameter'], prefix: '#/parameters/', targets: ({ sharedParameters }) => sharedParameters }, context),
});
