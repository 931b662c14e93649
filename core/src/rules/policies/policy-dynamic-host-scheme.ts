import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { policyParameter, readPolicy } from '../../policies/policy-instance.js';

const HOST_TEMPLATES = ['dynamichosturl', 'dynamicsubdomain'];

export const policyDynamicHostScheme = defineRule({
  meta: {
    id: 'policy-dynamic-host-scheme',
    title: 'A host that a policy sets starts with its scheme',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['properties'],
    messages: { missing: '"{url}" is a host without a scheme, and the platform wants the whole URL. Write "{wanted}".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      const policy = readPolicy(instance, at);
      const member = HOST_TEMPLATES.includes(policy.template?.id ?? '') ? policyParameter(policy, 'urlTemplate') : undefined;
      if (typeof member?.value !== 'string') return;
      const url = member.value.trim();
      // What an expression brings along is not known; it is often the scheme too.
      if (url === '' || /^(https?:\/\/|[@{])/i.test(url)) return;
      const wanted = url.startsWith('//') ? `https:${url}` : `https://${url}`;
      report({ at: member.at, messageId: 'missing', data: { url, wanted }, fixes: () => [proposeValue(member.at, wanted)] });
    },
  }),
});
