import type { ConnectorIndex } from '../../index/connector-index.js';
import { isInternal } from '../../index/visibility.js';
import { isObject, listOf, memberOf, textOf } from '../../lint/json-object.js';
import { operationsOf, POLICY_SECTION, policyMember, policyParameter, readPolicy } from '../../policies/policy-instance.js';
import { suggestion } from '../../fixes/fixing.js';
import { createSentFinder } from '../../schemas/sent-schemas.js';
import { defineRule } from '../rule.js';

export const propertyInternalDefaultRequired = defineRule({
  meta: {
    id: 'property-internal-default-required',
    title: 'Hidden inputs with a default are required',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { parameter: 'InternalPropertyWithDefaultOptional', property: 'PropertyMustBeRequired' },
    reads: ['definition', 'properties'],
    messages: {
      parameter: 'The parameter "{name}" is hidden (internal) and optional, and what is hidden is sent only if it is required: its default never goes out. Set "required": true.',
      property: 'The property "{name}" is hidden (internal) and optional, and what is hidden is sent only if it is required: its default never goes out. Add it to the "required" of its object.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => {
    const sentAs = createSentFinder(index);
    return {
      Parameter(parameter, at) {
        const name = memberOf(parameter, 'name');
        if (memberOf(parameter, 'in') === 'body' || !isInternal(parameter) || memberOf(parameter, 'default') === undefined || memberOf(parameter, 'required') === true || typeof name !== 'string' || isSetByPolicy(name, memberOf(parameter, 'in'), index)) return;
        const require = suggestion('Make the parameter required', at, (corrector) => {
          if (Object.hasOwn(parameter, 'required')) corrector.set(at.child('required').pointer, true);
          else corrector.insertKey(at.pointer, 'required', true, { after: 'in' });
        });
        report({ at, messageId: 'parameter', data: { name }, isMissing: true, fixes: () => [require] });
      },
      keywords: {
        properties(properties, holder, at, _kind, scope) {
          if (!isObject(properties)) return;
          const required = memberOf(holder, 'required');
          for (const name of Object.keys(properties)) {
            const property = properties[name];
            if (!isObject(property) || !isInternal(property) || memberOf(property, 'default') === undefined || listOf(required).includes(name)) continue;
            // What an operation answers is not sent.
            if (sentAs(holder, scope) === undefined) continue;
            const add = suggestion(`Require "${name}"`, at, (corrector) => {
              if (Array.isArray(required)) corrector.append(at.child('required').pointer, name);
              else corrector.insertKey(at.pointer, 'required', [name], { after: 'type' });
            });
            report({ at: at.child('properties', name), part: 'key', messageId: 'property', data: { name }, isMissing: true, ...(required === undefined || Array.isArray(required) ? { fixes: () => [add] } : { fixable: 'no' as const }) });
          }
        },
      },
    };
  },
});

/** What a policy sends with each call needs no default. */
function isSetByPolicy(name: string, place: unknown, index: ConnectorIndex): boolean {
  const template = place === 'header' ? 'setheader' : place === 'query' ? 'setqueryparameter' : undefined;
  return template !== undefined && index.policyInstances.some(({ value, at }) => {
    const policy = readPolicy(value, at);
    const isOfRequest = policyMember(policy, POLICY_SECTION)?.value !== 'Response';
    return policy.template?.id === template && isOfRequest && operationsOf(policy) === undefined && textOf(policyParameter(policy, 'name')?.value)?.toLowerCase() === name.toLowerCase();
  });
}
