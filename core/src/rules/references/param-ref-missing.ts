import { defineRule } from '../rule.js';
import { reportMissingTargets } from './missing-target.js';

export const paramRefMissing = defineRule({
  meta: {
    id: 'param-ref-missing',
    title: 'References to shared parameters lead somewhere',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'ParameterReferenceNotFound', misspelt: 'ParameterReferenceNotFound' },
    reads: ['definition'],
    messages: {
      missing: 'There is no shared parameter "{name}", so the service refuses the connector. Add it to "parameters", or correct the reference.',
      misspelt: 'There is no shared parameter "{name}", so the service refuses the connector. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: (context) => reportMissingTargets({ holders: ['parameter'], prefix: '#/parameters/', targets: ({ sharedParameters }) => sharedParameters }, context),
});
