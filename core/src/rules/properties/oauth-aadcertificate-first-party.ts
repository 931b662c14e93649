import { memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

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
  create: ({ report }) => ({
    SignIn({ provider, settings, at }) {
      const firstParty = memberOf(objectOf(memberOf(settings, 'properties')), 'IsFirstParty');
      if (provider === 'aadcertificate' && String(firstParty).toLowerCase() !== 'true') report({ at: at.child('identityProvider'), messageId: 'other' });
    },
  }),
});
