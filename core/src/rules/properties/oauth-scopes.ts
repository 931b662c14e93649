import { isList, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const oauthScopes = defineRule({
  meta: {
    id: 'oauth-scopes',
    title: 'The scopes of a sign-in are a list of texts',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      notList: 'The scopes are {type} instead of a list. Write them as a list of texts, such as ["contacts.read"].',
      notText: 'A scope is {type} instead of text. Write its name in double quotes.',
    },
    fixable: 'no',
  },
  create: ({ report }) => ({
    SignIn({ settings, at }) {
      const scopes = memberOf(settings, 'scopes');
      const place = at.child('scopes');
      if (scopes === undefined) return;
      if (!isList(scopes)) {
        report({ at: place, messageId: 'notList', data: { type: jsonTypeOf(scopes) } });
        return;
      }
      scopes.forEach((scope: unknown, position) => {
        if (typeof scope !== 'string') report({ at: place.child(position), messageId: 'notText', data: { type: jsonTypeOf(scope) } });
      });
    },
  }),
});
