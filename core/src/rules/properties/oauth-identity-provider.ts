import { IDENTITY_PROVIDERS } from '../../knowledge/identity-providers.js';
import { memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';

const PROVIDERS = IDENTITY_PROVIDERS.map(({ id }) => id);

export const oauthIdentityProvider = defineRule({
  meta: {
    id: 'oauth-identity-provider',
    title: 'The identity provider is one that the service knows',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      unknown: '"{provider}" is no identity provider that is known. Write "oauth2" for a service of its own, "aad" for Microsoft Entra ID.',
      misspelt: '"{provider}" is no identity provider that is known. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    SignIn({ settings, at }) {
      const provider = memberOf(settings, 'identityProvider');
      if (typeof provider !== 'string' || provider.trim() === '' || PROVIDERS.some((each) => each.toLowerCase() === provider.toLowerCase())) return;
      const place = at.child('identityProvider');
      const nearest = ENTRA_ID.test(provider) ? 'aad' : nearestName(provider, PROVIDERS.slice(0, 5));
      if (nearest === undefined) report({ at: place, messageId: 'unknown', data: { provider }, ...offering([proposeValue(place, 'oauth2')]) });
      else report({ at: place, messageId: 'misspelt', data: { provider, nearest }, ...offering([proposeValue(place, nearest)]) });
    },
  }),
});

/** Other names of Microsoft Entra ID. */
const ENTRA_ID = /^(?:ms|microsoft)?[-_ ]*(?:azure[-_ ]*(?:ad|active[-_ ]*directory)|active[-_ ]*directory|entra(?:[-_ ]*id)?|aad[-_ ]*v?\d)(?:[-_ ]*v?\d)?$/i;
