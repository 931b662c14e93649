import { offering, proposeName } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const connParamName = defineRule({
  meta: {
    id: 'conn-param-name',
    title: 'Names of connection parameters are made of letters, digits and underscores',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { characters: '"{name}" has other characters than letters, digits and underscores, and policies may not find it. Write "{proposal}".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    ConnectionParameter({ name, at }) {
      // The parameters of a token: token:TenantId, token:clientId.
      if (/^[0-9a-zA-Z_]+$/.test(name) || /^token:\w+$/i.test(name)) return;
      const proposal = name.trim().replace(/[^0-9a-zA-Z_]+/g, '_').replace(/^_+|(?<!_)_+$/g, '') || 'parameter';
      const renaming = proposeName(at, proposal);
      report({ at, part: 'key', messageId: 'characters', data: { name, proposal }, ...(renaming.length === 0 ? { fixable: 'no' as const } : offering(renaming)) });
    },
  }),
});
