import { memberOf, objectOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { oauthSettings } from '../../connections/connection-parameters.js';

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
  create: ({ index, report }) => ({
    Project() {
      for (const { settings, at } of oauthSettings(index)) {
        const value = memberOf(objectOf(memberOf(settings, 'properties')), 'IsFirstParty');
        if (value === undefined || (typeof value === 'string' && /^(?:true|false)$/i.test(value))) continue;
        const place = at.child('properties', 'IsFirstParty');
        report({ at: place, messageId: 'type', data: { value: JSON.stringify(value) }, ...offering([proposeValue(place, value === true ? 'True' : 'False')]) });
      }
    },
  }),
});
