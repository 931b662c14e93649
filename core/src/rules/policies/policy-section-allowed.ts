import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { POLICY_SECTION, policyMember, readPolicy } from '../../policies/policy-instance.js';

export const policySectionAllowed = defineRule({
  meta: {
    id: 'policy-section-allowed',
    title: 'Only policies that may be for the request or the response say which',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['properties'],
    messages: { needless: 'The template {template} takes no section, so this does nothing. Remove it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      const policy = readPolicy(instance, at);
      const section = policyMember(policy, POLICY_SECTION);
      if (section === undefined || policy.template === undefined || policy.template.sections.length > 0) return;
      report({ at: section.at, part: 'key', messageId: 'needless', data: { template: policy.templateId ?? '' }, fixes: () => [proposeRemoval(section.at)] });
    },
  }),
});
