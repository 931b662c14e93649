import { memberIgnoringCase } from '../../lint/json-object.js';
import { proposeName } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const KEY = 'oAuthSettings';

export const oauthKeySpelling = defineRule({
  meta: {
    id: 'oauth-key-spelling',
    title: 'The settings of a sign-in are called oAuthSettings',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { spelling: '"{key}" is written "oAuthSettings". In other capitals, the settings of the sign-in may not be found.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    ConnectionParameter({ value, at }) {
      const key = memberIgnoringCase(value, KEY)?.key;
      if (key !== undefined && key !== KEY) report({ at: at.child(key), part: 'key', messageId: 'spelling', data: { key }, fixes: () => proposeName(at.child(key), KEY) });
    },
  }),
});
