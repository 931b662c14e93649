import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const urlEncodingQuery = defineRule({
  meta: {
    id: 'url-encoding-query',
    title: 'Only path parameters say how they are encoded',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { query: 'QueryParameterEncodingNotSupported' },
    reads: ['definition'],
    messages: { query: 'Values of query parameters are always encoded once, so "x-ms-url-encoding" changes nothing here. Remove it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      'x-ms-url-encoding'(_value, parameter, holder, kind) {
        if (kind !== 'parameter' || memberOf(parameter, 'in') !== 'query') return;
        const at = holder.child('x-ms-url-encoding');
        report({ at, part: 'key', messageId: 'query', fixes: () => [proposeRemoval(at)] });
      },
    },
  }),
});
