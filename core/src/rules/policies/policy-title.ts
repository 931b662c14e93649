import { offering, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { policyKey, readPolicy } from '../../policies/policy-instance.js';

export const policyTitle = defineRule({
  meta: {
    id: 'policy-title',
    title: 'Every policy has a title',
    severity: 'info',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      missing: 'This policy has no title, which is what the list of policies shows. Add "title" and say what the policy is for.',
      empty: 'The title is empty or no text, so the list of policies shows nothing. Say what the policy is for.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      const { value, at: place } = policyKey(instance, at, 'title');
      const fault = textFault(value);
      if (fault === undefined) return;
      const title = readPolicy(instance, at).template?.title;
      const fixes = title === undefined ? [] : [
        suggestion(`Call it "${title}"`, at, (corrector) => {
          if (fault === 'missing') corrector.insertKey(at.pointer, 'title', title, { after: 'templateId' });
          else corrector.set(place.pointer, title);
        }),
      ];
      if (fault === 'missing') report({ at, messageId: 'missing', isMissing: true, ...offering(fixes) });
      else report({ at: place, messageId: 'empty', ...offering(fixes) });
    },
  }),
});
