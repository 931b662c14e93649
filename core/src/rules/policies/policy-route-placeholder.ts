import { offering, proposeValue } from '../../fixes/fixing.js';
import { parametersAreReadable } from '../../paths/unreadable-parameters.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';
import { operationsOf, policyParameter, readPolicy } from '../../policies/policy-instance.js';
import { placeholdersOf } from '../../policies/route-placeholders.js';

export const policyRoutePlaceholder = defineRule({
  meta: {
    id: 'policy-route-placeholder',
    title: 'Placeholders in a new path are path parameters of the operation',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      unknown: 'The operation {id} has no path parameter "{name}", so nothing takes the place of {placeholder}. Name one of its path parameters.',
      misspelt: 'The operation {id} has no path parameter "{name}", so nothing takes the place of {placeholder}. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    return {
      PolicyInstance(instance, at) {
        const policy = readPolicy(instance, at);
        const member = policy.template?.id === 'routerequesttoendpoint' ? policyParameter(policy, 'newPath') : undefined;
        if (typeof member?.value !== 'string') return;
        const { value: path, at: place } = member;
        const operations = (operationsOf(policy) ?? []).flatMap(({ operationId }) => index.operationsById(operationId));
        for (const name of new Set(placeholdersOf(path).map((placeholder) => placeholder.name))) {
          for (const operation of operations) {
            if (!parametersAreReadable(operation, index)) continue;
            const names = index.parametersOf(operation).flatMap((parameter) => (parameter.in === 'path' ? parameter.name ?? [] : []));
            if (names.includes(name)) continue;
            const nearest = nearestName(name, names);
            const data = { id: operation.operationId ?? '', name, placeholder: `{${name}}` };
            if (nearest === undefined) report({ at: place, messageId: 'unknown', data });
            else report({ at: place, messageId: 'misspelt', data: { ...data, nearest }, ...offering([proposeValue(place, path.replaceAll(`{${name}}`, `{${nearest}}`))]) });
            break;
          }
        }
      },
    };
  },
});
