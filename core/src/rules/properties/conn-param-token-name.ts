import { proposeName, offering } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { declaredParameters, typeOfParameter } from '../../connections/connection-parameters.js';

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
  create: ({ index, report }) => ({
    Project() {
      for (const { name, value, at } of declaredParameters(index)) {
        if (typeOfParameter(value) !== 'oauthsetting' || name === 'token') continue;
        const renaming = proposeName(at, 'token');
        report({ at, part: 'key', messageId: 'other', data: { name }, ...(renaming.length === 0 ? { fixable: 'no' as const } : offering(renaming)) });
      }
    },
  }),
});
