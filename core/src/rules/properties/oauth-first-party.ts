import { memberOf, objectOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const oauthFirstParty = defineRule({
  meta: {
    id: 'oauth-first-party',
    title: 'IsFirstParty is the text "True" or "False"',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { type: '"IsFirstParty" is {value}. Write "False" in quotes; "True" is for connectors of Microsoft.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    SignIn({ settings, at }) {
      const value = memberOf(objectOf(memberOf(settings, 'properties')), 'IsFirstParty');
      if (value === undefined || (typeof value === 'string' && /^(?:true|false)$/i.test(value))) return;
      const place = at.child('properties', 'IsFirstParty');
      report({ at: place, messageId: 'type', data: { value: JSON.stringify(value) }, ...offering([proposeValue(place, value === true ? 'True' : 'False')]) });
    },
  }),
});
