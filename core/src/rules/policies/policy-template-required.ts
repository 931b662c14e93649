import { POLICY_TEMPLATES } from '../../policies/policy-templates.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { nearestName } from '../../wording/nearest-name.js';
import { policyKey, readPolicy } from '../../policies/policy-instance.js';

export const policyTemplateRequired = defineRule({
  meta: {
    id: 'policy-template-required',
    title: 'Every policy names the template that it is made from',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      missing: 'This policy does not say which template it is made from. Add "templateId", for example "setheader".',
      empty: 'The templateId is empty or no text. Write the id of a template, for example "setheader".',
      unknown: '"{id}" is no policy template that is known. Write the id of a template, for example "setheader".',
      misspelt: '"{id}" is no policy template that is known. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      const { value, at: place } = policyKey(instance, at, 'templateId');
      const fault = textFault(value);
      if (fault === 'missing') report({ at, messageId: 'missing', isMissing: true });
      else if (fault !== undefined) report({ at: place, messageId: 'empty' });
      const { templateId: id, template } = readPolicy(instance, at);
      if (id === undefined || template !== undefined) return;
      const nearest = nearestName(id, POLICY_TEMPLATES.map((each) => each.id));
      if (nearest === undefined) report({ at: place, messageId: 'unknown', data: { id }, severity: 'warning' });
      else report({ at: place, messageId: 'misspelt', data: { id, nearest }, severity: 'warning', fixes: () => [proposeValue(place, nearest)] });
    },
  }),
});
