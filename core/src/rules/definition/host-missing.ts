import { memberOf } from '../../lint/json-object.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import { suggestion } from '../../fixes/fixing.js';
import { operationsOf, readPolicy } from '../../policies/policy-instance.js';
import { defineRule } from '../rule.js';

export const hostMissing = defineRule({
  meta: {
    id: 'host-missing',
    title: 'The definition says on which host the API lies',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: { missing: 'The definition has no host, so requests have nowhere to go. Add the "host" of the API, such as "api.contoso.example", or a policy that sets the host URL for all operations.' },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => ({
    Definition(root, at) {
      if (memberOf(root, 'host') !== undefined || !isComplete || memberOf(root, 'paths') === undefined || hasHostPolicy(index)) return;
      const add = suggestion('Add the host "api.contoso.example"', at, (corrector) => {
        corrector.insertKey(at.pointer, 'host', 'api.contoso.example', { after: 'info' });
      });
      report({ at, messageId: 'missing', isMissing: true, lacks: [at.child('host').pointer], fixes: () => [add] });
    },
  }),
});

/** Whether a policy sets the host for every operation. */
export function hasHostPolicy({ policyInstances, operations }: ConnectorIndex): boolean {
  const policies = policyInstances.filter(({ name }) => name.toLowerCase() === 'dynamichosturl').map(({ value, at }) => operationsOf(readPolicy(value, at)));
  const covered = new Set(policies.flatMap((named) => named?.map(({ operationId }) => operationId) ?? []));
  return policies.includes(undefined) || (policies.length > 0 && operations.every(({ operationId }) => operationId !== undefined && covered.has(operationId)));
}
