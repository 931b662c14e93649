import { isList, isObject, memberIgnoringCase, memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { reporterOfMissingOperations } from '../missing-operation.js';
import { defineRule } from '../rule.js';

const OPERATION_NAMES = 'x-ms-apimTemplate-operationName';

export const policyOperationExists = defineRule({
  meta: {
    id: 'policy-operation-exists',
    title: 'Operations that a policy is for exist',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      missing: 'No operation has the operationId "{id}", so the policy does nothing for it. Correct the id, or remove it.',
      misspelt: 'No operation has the operationId "{id}", so the policy does nothing for it. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: (context) => {
    const check = reporterOfMissingOperations(context);
    if (check === undefined) return {};
    return {
      PolicyInstance(instance, at) {
        for (const [operationId, place] of operationNames(instance, at)) check(operationId, place);
      },
    };
  },
});

/** The service matches the key ignoring case; a single name may stand without its list. */
function operationNames(instance: JsonObject, at: Location): readonly (readonly [string, Location])[] {
  const parameters = memberOf(instance, 'parameters');
  const member = isObject(parameters) ? memberIgnoringCase(parameters, OPERATION_NAMES) : undefined;
  if (member === undefined) return [];
  const place = at.child('parameters', member.key);
  if (typeof member.value === 'string') return [[member.value, place]];
  const names: readonly unknown[] = isList(member.value) ? member.value : [];
  return names.flatMap((name, index) => (typeof name === 'string' ? [[name, place.child(index)] as const] : []));
}
