import { isObject, memberIgnoringCase, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { oauthSettings } from '../../connections/connection-parameters.js';

export const oauthClientCredentials = defineRule({
  meta: {
    id: 'oauth-client-credentials',
    title: 'A person signs in, not the connector',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { grant: 'The platform supports the sign-in of a person only, not the grant "{grant}". Use the authorization code, or send a key.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { customParameters, at } of oauthSettings(index)) {
        const member = isObject(customParameters) ? memberIgnoringCase(customParameters, 'grantType') : undefined;
        const grant = isObject(member?.value) ? memberOf(member.value, 'value') : undefined;
        if (member !== undefined && typeof grant === 'string' && /^(?:client_credentials|password)$/i.test(grant.trim())) report({ at: at.child('customParameters', member.key), part: 'key', messageId: 'grant', data: { grant } });
      }
    },
  }),
});
