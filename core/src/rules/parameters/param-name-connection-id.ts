import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const paramNameConnectionId = defineRule({
  meta: {
    id: 'param-name-connection-id',
    title: 'No parameter is named connectionId',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { reserved: 'ConnectionIdParameterNotAllowed' },
    reads: ['definition'],
    messages: { reserved: 'The platform keeps the name "connectionId" for itself, so the service refuses the connector. Choose another name, and map it with a policy or script if the API insists on it.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Parameter(parameter, at) {
      if (memberOf(parameter, 'name') === 'connectionId') report({ at: at.child('name'), messageId: 'reserved' });
    },
  }),
});
