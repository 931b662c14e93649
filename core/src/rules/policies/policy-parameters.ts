import type { PolicyTemplate } from '../../policies/policy-templates.js';
import { proposeName, offering } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';
import { OPERATION_NAMES, PARAMETER_PREFIX, type Policy, POLICY_SECTION, policyKey, policyMember, policyParameter, readPolicy } from '../../policies/policy-instance.js';

const COMMON_KEYS = [OPERATION_NAMES, POLICY_SECTION];

export const policyParameters = defineRule({
  meta: {
    id: 'policy-parameters',
    title: 'Every policy has what its template needs, and nothing else',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      missing: 'This policy lacks {keys}, which the template {template} needs. Add what is missing to "parameters".',
      expected: 'This policy lacks {keys}, which the template {template} expects. Add what is missing to "parameters", if the policy does not work without it.',
      unknown: 'The template {template} has no parameter "{key}", so it does nothing. Remove it.',
      misspelt: 'The template {template} has no parameter "{key}", so it does nothing. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      const policy = readPolicy(instance, at);
      const { template, templateId = '' } = policy;
      if (template === undefined) return;
      const { value, at: place } = policyKey(instance, at, 'parameters');
      const holder = value === undefined ? at : place;
      const known = keysOf(template);
      const foreign = Object.keys(policy.parameters).filter((key) => !known.some((each) => each.toLowerCase() === key.toLowerCase())).map((key) => ({ key, nearest: nearestKey(key, known) }));
      for (const demand of ['required', 'expected'] as const) {
        const demanded = template.parameters.filter((parameter) => parameter.demand === demand && policyParameter(policy, parameter.name) === undefined).map(({ name }) => `${PARAMETER_PREFIX}${name}`);
        // What stands there under a misspelt name is not missing, too.
        const missing = demanded.filter((key) => foreign.every(({ nearest }) => nearest !== key));
        if (missing.length === 0) continue;
        const data = { template: templateId, keys: missing.map((key) => `"${key}"`).join(', ') };
        if (demand === 'required') report({ at: holder, messageId: 'missing', data, isMissing: true });
        else report({ at: holder, messageId: 'expected', data, severity: 'warning', isMissing: true });
      }
      for (const { key, nearest } of foreign) {
        const data = { template: templateId, key };
        if (nearest === undefined) report({ at: place.child(key), part: 'key', messageId: 'unknown', data, severity: 'warning' });
        else report({ at: place.child(key), part: 'key', messageId: 'misspelt', data: { ...data, nearest }, severity: isLacking(policy, nearest) ? 'error' : 'warning', ...offering(proposeName(place.child(key), nearest)) });
      }
    },
  }),
});

/** Whether the template does not work without what is misspelt. */
function isLacking(policy: Policy, key: string): boolean {
  return policyMember(policy, key) === undefined && policy.template?.parameters.some(({ name, demand }) => demand === 'required' && PARAMETER_PREFIX + name === key) === true;
}

function keysOf(template: PolicyTemplate): readonly string[] {
  return [...template.parameters.map(({ name }) => `${PARAMETER_PREFIX}${name}`), ...COMMON_KEYS];
}

/** Compared by what stands behind the last dot: the long prefix is the same in all of them, and left out by some, as "Template" at the end is. */
function nearestKey(key: string, known: readonly string[]): string | undefined {
  const names = known.map(nameIn);
  const nearest = nearestName(nameIn(key), names) ?? onlyName(names.filter((name) => name.toLowerCase() === `${nameIn(key)}template`.toLowerCase()));
  return nearest === undefined ? nearestName(key, COMMON_KEYS) : known.find((each) => nameIn(each) === nearest);
}

function onlyName([first, ...others]: readonly string[]): string | undefined {
  return others.length === 0 ? first : undefined;
}

function nameIn(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}
