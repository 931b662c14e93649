import type { ConnectorIndex, NamedNode } from '../../index/connector-index.js';
import { isObject, listOf, memberOf, textOf } from '../../lint/json-object.js';
import { policyParameter, readPolicy } from '../../policies/policy-instance.js';
import { defineRule } from '../rule.js';

/** How many schemes a message names. */
const NAMED = 3;

export const securitySingle = defineRule({
  meta: {
    id: 'security-single',
    title: 'A connector has one security scheme, or sets to choose from',
    severity: 'info',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      several: '{count} security schemes are declared, and a connection has one. Keep the one that is used, or describe the choice by "connectionParameterSets" in apiProperties.json.',
      together: 'Calls need {schemes} together, and a connection has one scheme. Keep that one, and let a policy send each of the others from a connection parameter.',
    },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Definition(root, at) {
      if (index.connectionParameterSets.length > 0) return;
      const schemes = index.securitySchemes.filter((scheme) => !scheme.name.startsWith('x-') && !isSentByPolicy(scheme, index));
      if (schemes.length < 2) return;
      const place = { at: at.child('securityDefinitions'), part: 'key' } as const;
      const together = listOf(memberOf(root, 'security')).map((requirement) => schemes.filter(({ name }) => isObject(requirement) && Object.hasOwn(requirement, name))).find((named) => named.length > 1);
      if (together === undefined) report({ ...place, messageId: 'several', data: { count: schemes.length } });
      else report({ ...place, messageId: 'together', data: { schemes: namesOf(together) } });
    },
  }),
});

/** Whatever a policy sends, the connection need not. */
function isSentByPolicy({ value }: NamedNode, index: ConnectorIndex): boolean {
  const name = textOf(memberOf(value, 'name'));
  const template = { header: 'setheader', query: 'setqueryparameter' }[textOf(memberOf(value, 'in')) ?? ''];
  if (memberOf(value, 'type') !== 'apiKey' || name === undefined || template === undefined) return false;
  return index.policyInstances.some((instance) => {
    const policy = readPolicy(instance.value, instance.at);
    return policy.template?.id === template && textOf(policyParameter(policy, 'name')?.value)?.toLowerCase() === name.toLowerCase();
  });
}

function namesOf(schemes: readonly NamedNode[]): string {
  const names = schemes.slice(0, NAMED).map(({ name }) => `"${name}"`);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}${schemes.length > NAMED ? ', …' : ''}`;
}
