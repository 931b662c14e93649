import { memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { oauthSettings } from '../../connections/connection-parameters.js';

export const oauthAadcertificateFirstParty = defineRule({
  meta: {
    id: 'oauth-aadcertificate-first-party',
    title: 'Only Microsoft signs in by certificate',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { other: 'The identity provider "aadcertificate" is for connectors of Microsoft, which say so by "IsFirstParty": "True" in "properties". Write "aad".' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { provider, settings, at } of oauthSettings(index)) {
        const firstParty = memberOf(objectOf(memberOf(settings, 'properties')), 'IsFirstParty');
        if (provider === 'aadcertificate' && String(firstParty).toLowerCase() !== 'true') report({ at: at.child('identityProvider'), messageId: 'other' });
      }
    },
  }),
});
