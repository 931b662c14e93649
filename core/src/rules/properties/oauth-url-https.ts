import { isObject, memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const oauthUrlHttps = defineRule({
  meta: {
    id: 'oauth-url-https',
    title: 'The addresses of a sign-in are whole, and encrypted',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      plain: '"{value}" is not encrypted, and people’s tokens go there. Write it with https://.',
      notWhole: '"{value}" is no whole address. Write one such as "https://login.contoso.example/token".',
      same: 'Tokens are fetched where people sign in ("{value}"), and what answers there is a page. Write the address for tokens, which the service’s documentation names.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    SignIn({ customParameters, at }) {
      if (!isObject(customParameters)) return;
      const keys = Object.keys(customParameters);
      const addressAt = (pattern: RegExp): string | undefined => textOf(memberOf(objectOf(customParameters[keys.find((key) => pattern.test(key)) ?? '']), 'value'))?.trim();
      const signIn = addressAt(/^authorizationurl(?:template)?$/i);
      const tokens = keys.find((key) => /^tokenurl(?:template)?$/i.test(key));
      if (tokens !== undefined && signIn !== undefined && signIn !== '' && addressAt(/^tokenurl(?:template)?$/i) === signIn) {
        report({ at: at.child('customParameters', tokens, 'value'), messageId: 'same', data: { value: signIn }, fixable: 'no' });
      }
      for (const key of keys) {
        const parameter = customParameters[key];
        const value = isObject(parameter) && /^(?:authorization|token|refresh)url(?:template)?$/i.test(key) ? memberOf(parameter, 'value') : undefined;
        // What is empty, or filled in later or elsewhere, is no address yet.
        if (typeof value !== 'string' || value.trim() === '' || /[@{}<>[\]]/.test(value.split('/').slice(0, 3).join('/')) || /^https:\/\/[^/\s]+/i.test(value.trim())) continue;
        const place = at.child('customParameters', key, 'value');
        const isPlain = /^http:\/\/[^/\s]+/i.test(value.trim());
        report({ at: place, messageId: isPlain ? 'plain' : 'notWhole', data: { value }, ...offering(isPlain ? [proposeValue(place, value.trim().replace(/^http:/i, 'https:'))] : /^[\w.-]+\.[a-z]{2,}(?:\/|$)/i.test(value) ? [proposeValue(place, `https://${value}`)] : []) });
      }
    },
  }),
});
