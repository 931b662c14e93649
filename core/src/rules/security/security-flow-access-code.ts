import { memberOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const securityFlowAccessCode = defineRule({
  meta: {
    id: 'security-flow-access-code',
    title: 'OAuth runs by the authorization code',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: { flow: 'The platform signs people in by the authorization code only, not by the flow "{flow}". Write "accessCode", and use a client of the API that allows it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    SecurityScheme(scheme, at) {
      const flow = memberOf(scheme, 'flow');
      if (memberOf(scheme, 'type') !== 'oauth2' || typeof flow !== 'string' || !['implicit', 'password', 'application'].includes(flow)) return;
      const place = at.child('flow');
      // The authorization code needs both addresses, and nobody can guess the one that is missing.
      const hasBoth = ['authorizationUrl', 'tokenUrl'].every((key) => memberOf(scheme, key) !== undefined);
      report({ at: place, messageId: 'flow', data: { flow }, ...(hasBoth ? { fixes: () => [proposeValue(place, 'accessCode')] } : { fixable: 'no' as const }) });
    },
  }),
});
