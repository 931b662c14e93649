import { defineRule } from '../rule.js';
import { declaredParameters, isForGateway, typeOfParameter } from '../../connections/connection-parameters.js';

export const oauthGateway = defineRule({
  meta: {
    id: 'oauth-gateway',
    title: 'A connector behind a gateway signs in by name and password, or by Windows',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      oauth: 'The on-premises data gateway supports no sign-in by OAuth. Sign in by user name and password, or by Windows.',
      key: 'The on-premises data gateway supports no key that goes with requests. Sign in by user name and password, or by Windows.',
    },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Project() {
      const parameters = declaredParameters(index);
      if (!parameters.some(({ value }) => isForGateway(value))) return;
      for (const { name, value, at } of parameters) {
        const type = typeOfParameter(value);
        if (type === 'oauthsetting') report({ at, part: 'key', messageId: 'oauth' });
        else if (type === 'securestring' && /^api_?key$/i.test(name)) report({ at, part: 'key', messageId: 'key' });
      }
    },
  }),
});
