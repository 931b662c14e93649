import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const paramReserved = defineRule({
  meta: {
    id: 'param-reserved',
    title: 'Parameters do not take the names of headers that the connection sends',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { reserved: 'ReservedParameterIsUsed' },
    reads: ['definition'],
    messages: { reserved: 'The platform sends the header "{name}" itself, and no published connector has it as a parameter. Let the connection send it: by the sign-in of apiProperties.json, or by a policy.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Parameter(parameter, at, owner) {
      const name = memberOf(parameter, 'name');
      if (memberOf(parameter, 'in') !== 'header' || typeof name !== 'string' || !/^(?:authorization|host|cookie)$/i.test(name)) return;
      report({ at: at.child('name'), messageId: 'reserved', data: { name }, ...(owner === 'shared' ? { fixable: 'no' as const } : { fixes: () => [proposeRemoval(at, 'Remove the parameter')] }) });
    },
  }),
});
