import { propertyMember } from '../../index/property-members.js';
import { isObject, listOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { policyKey } from '../../policies/policy-instance.js';
import { defineRule } from '../rule.js';

export const policyLogicApps = defineRule({
  meta: {
    id: 'policy-logic-apps',
    title: 'Connectors for Logic Apps do without policies',
    severity: 'warning',
    profiles: ['logic-apps'],
    loss: 'policies',
    serviceRules: {},
    reads: ['properties'],
    messages: {
      named: 'Logic Apps leaves out the policy "{name}", since its connectors have none: calls and answers stay as they are. Let the API do its work.',
      nameless: 'Logic Apps leaves out this policy, since its connectors have none: calls and answers stay as they are. Let the API do its work.',
    },
    fixable: 'no',
  },
  create: ({ project, report }) => ({
    Project() {
      const policies = propertyMember(project, 'policyTemplateInstances');
      for (const [index, policy] of listOf(policies?.value).entries()) {
        const at = policies?.at.step(index);
        if (at === undefined) continue;
        const named = nameOf(policy, at);
        report(named === undefined ? { at, messageId: 'nameless' } : { at: named.at, messageId: 'named', data: { name: named.name } });
      }
    },
  }),
});

/** What people know a policy by, and where that stands. */
function nameOf(policy: unknown, at: Location): { readonly name: string; readonly at: Location } | undefined {
  if (!isObject(policy)) return undefined;
  for (const key of ['title', 'templateId'] as const) {
    const { value, at: place } = policyKey(policy, at, key);
    if (typeof value === 'string' && value !== '') return { name: value, at: place };
  }
  return undefined;
}
