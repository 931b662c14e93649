import { CONNECTION_PARAMETERS } from '../../knowledge/connection-keys.js';
import { misspeltMembers, misspeltReport } from '../misspelt-members.js';
import { defineRule } from '../rule.js';

const SHAPE = CONNECTION_PARAMETERS.kind === 'map' ? CONNECTION_PARAMETERS.of : undefined;

export const connParamMisspelt = defineRule({
  meta: {
    id: 'conn-param-misspelt',
    title: 'Connection parameters have the members that the service reads',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['properties'],
    messages: { misspelt: 'The service does not read "{key}" here, so it is as if it were missing. Did you mean "{nearest}"?' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    ConnectionParameter({ value, at }) {
      for (const slip of misspeltMembers(SHAPE, value, at)) {
        // The service reads them ignoring case.
        if (slip.key.toLowerCase() !== slip.nearest.toLowerCase()) report(misspeltReport(slip));
      }
    },
  }),
});
