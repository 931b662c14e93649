import { isObject, memberIgnoringCase, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { bringsAlong, type SignIn } from '../../connections/connection-parameters.js';

export const oauthClientCredentials = defineRule({
  meta: {
    id: 'oauth-client-credentials',
    title: 'A person signs in, not the connector',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { grant: 'With the grant "{grant}" nobody signs in, which the platform supports only for an app of Microsoft Entra ID that each connection brings along ("{name}:clientId" and "{name}:clientSecret"). Use the authorization code, or send a key.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    SignIn(signIn) {
      const { customParameters, at, parameter } = signIn;
      const member = isObject(customParameters) ? memberIgnoringCase(customParameters, 'grantType') : undefined;
      const grant = isObject(member?.value) ? memberOf(member.value, 'value') : undefined;
      if (member === undefined || typeof grant !== 'string' || !/^(?:client_credentials|password)$/i.test(grant.trim()) || isServicePrincipal(signIn, grant)) return;
      report({ at: at.child('customParameters', member.key), part: 'key', messageId: 'grant', data: { grant, name: parameter.name } });
    },
  }),
});

/** What the wizard writes where somebody enables the support of service principals, as published connectors of Microsoft have it. */
function isServicePrincipal({ provider, parameter }: SignIn, grant: string): boolean {
  return (provider === 'aad' || provider === 'aadcertificate') && /credentials/i.test(grant) && bringsAlong(parameter, 'clientId') && bringsAlong(parameter, 'clientSecret');
}
