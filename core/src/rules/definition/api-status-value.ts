import { isObject, memberOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const VALUES = ['Preview', 'Production'];

export const apiStatusValue = defineRule({
  meta: {
    id: 'api-status-value',
    title: 'The status of the connector is Preview or Production',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unknown: 'JsonValueNotInEnum' },
    reads: ['definition'],
    messages: { unknown: '{value} is no status of a connector. Write "Preview" or "Production".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const annotation = memberOf(info, 'x-ms-api-annotation');
      const status = isObject(annotation) ? memberOf(annotation, 'status') : undefined;
      // Published connectors write it in other capitals, too.
      if (status === undefined || (typeof status === 'string' && VALUES.some((value) => value.toLowerCase() === status.toLowerCase()))) return;
      const place = at.child('x-ms-api-annotation', 'status');
      report({ at: place, messageId: 'unknown', data: { value: JSON.stringify(status) }, fixes: () => VALUES.map((value) => proposeValue(place, value)) });
    },
  }),
});
