import { proposeName, offering } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { typeOfParameter } from '../../connections/connection-parameters.js';

export const connParamTokenName = defineRule({
  meta: {
    id: 'conn-param-token-name',
    title: 'A sign-in by OAuth is called token',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { other: 'Tools put the client secret into the parameter "token", and this sign-in is called "{name}". Call it "token".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    ConnectionParameter({ name, value, at }) {
      if (typeOfParameter(value) !== 'oauthsetting' || name === 'token') return;
      const renaming = proposeName(at, 'token');
      report({ at, part: 'key', messageId: 'other', data: { name }, ...(renaming.length === 0 ? { fixable: 'no' as const } : offering(renaming)) });
    },
  }),
});
