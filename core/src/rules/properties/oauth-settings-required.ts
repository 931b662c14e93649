import { isObject, jsonTypeOf, memberIgnoringCase, memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { typeOfParameter } from '../../connections/connection-parameters.js';

export const oauthSettingsRequired = defineRule({
  meta: {
    id: 'oauth-settings-required',
    title: 'A sign-in by OAuth has settings that name the provider',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      missing: '"{name}" is of the type oauthSetting and has no "oAuthSettings", so nobody can sign in. Add them, with an "identityProvider".',
      notObject: '"{key}" is {type} instead of an object with an "identityProvider".',
      provider: 'The settings do not say who signs people in. Add an "identityProvider": "oauth2" for any service, "aad" for Microsoft Entra ID.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    ConnectionParameter({ name, value, at }) {
      if (typeOfParameter(value) !== 'oauthsetting') return;
      const settings = memberIgnoringCase(value, 'oAuthSettings');
      const add = suggestion('Add the settings of generic OAuth 2.0', at, (corrector) => {
        corrector.insertKey(at.pointer, 'oAuthSettings', { identityProvider: 'oauth2', clientId: '', scopes: [], redirectMode: 'GlobalPerConnector', customParameters: { authorizationUrl: { value: '' }, tokenUrl: { value: '' }, refreshUrl: { value: '' } } }, { after: 'type' });
      });
      if (settings === undefined) report({ at, part: 'key', messageId: 'missing', data: { name }, isMissing: true, fixes: () => [add] });
      else if (!isObject(settings.value)) report({ at: at.child(settings.key), messageId: 'notObject', data: { key: settings.key, type: jsonTypeOf(settings.value) }, fixable: 'no' });
      else if (textFault(memberOf(settings.value, 'identityProvider')) !== undefined) {
        const place = at.child(settings.key);
        const has = memberOf(settings.value, 'identityProvider') !== undefined;
        const choose = suggestion('Sign in by generic OAuth 2.0', place, (corrector) => {
          if (has) corrector.set(place.child('identityProvider').pointer, 'oauth2');
          else corrector.insertKey(place.pointer, 'identityProvider', 'oauth2', { first: true });
        });
        report({ at: has ? place.child('identityProvider') : place, messageId: 'provider', isMissing: true, fixes: () => [choose] });
      }
    },
  }),
});
