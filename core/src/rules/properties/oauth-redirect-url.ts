import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const oauthRedirectUrl = defineRule({
  meta: {
    id: 'oauth-redirect-url',
    title: 'People come back to Microsoft’s address after signing in',
    severity: 'info',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { other: '"{url}" is no address that the platform listens at. It is https://global.consent.azure-apim.net/redirect, followed by the connector’s id for "GlobalPerConnector". Register that at the provider.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    SignIn({ settings, at }) {
      const url = memberOf(settings, 'redirectUrl');
      // Sovereign clouds have hosts of their own (azure-apim.us, azure-apim.cn), and regions have prefixes.
      if (typeof url !== 'string' || url.trim() === '' || /^https:\/\/[\w.-]*consent\.azure-apim\.[a-z]+\/redirect(?:\/|$)/i.test(url.trim())) return;
      const place = at.child('redirectUrl');
      report({ at: place, messageId: 'other', data: { url }, fixes: () => [proposeRemoval(place)] });
    },
  }),
});
