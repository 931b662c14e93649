import type { ConnectorIndex } from '../../index/connector-index.js';
import { declaredParameters, typeOfParameter } from '../../connections/connection-parameters.js';
import { defineRule } from '../rule.js';
import { readPolicy } from '../../policies/policy-instance.js';

export const policyDynamicHostGateway = defineRule({
  meta: {
    id: 'policy-dynamic-host-gateway',
    title: 'No policy sets the host of calls through a gateway',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['properties'],
    messages: { gateway: 'Connections may go through an on-premises data gateway ("{name}"), and a policy cannot set the host of such calls. Leave out one of the two.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    PolicyInstance(instance, at) {
      const { template, templateIdAt } = readPolicy(instance, at);
      if (template?.id !== 'dynamichosturl') return;
      const name = gatewayParameter(index);
      if (name !== undefined) report({ at: templateIdAt, messageId: 'gateway', data: { name } });
    },
  }),
});

function gatewayParameter(index: ConnectorIndex): string | undefined {
  return declaredParameters(index).find(({ value }) => typeOfParameter(value) === 'gatewaysetting')?.name;
}
