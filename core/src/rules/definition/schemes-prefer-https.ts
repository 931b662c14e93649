import { declaredParameters, isForGateway } from '../../connections/connection-parameters.js';
import { isList, memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const schemesPreferHttps = defineRule({
  meta: {
    id: 'schemes-prefer-https',
    title: 'Connectors call the API over https',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      onlyHttp: 'The API is called over http, so that passwords and data can be read on the way. Write "https"; certification asks for it.',
      httpFirst: 'Tools that create the connector take the first scheme, which is http, so that passwords and data can be read on the way. Write "https" first, or alone.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => ({
    Definition(root, at) {
      const schemes = memberOf(root, 'schemes');
      if (!isList(schemes) || schemes[0] !== 'http') return;
      const isOnlyHttp = !schemes.includes('https');
      // The gateway is called encrypted itself, and stands in the network of the API, whose servers often have no certificate.
      if (isOnlyHttp && (!isComplete || declaredParameters(index).some(({ value }) => isForGateway(value)))) return;
      const place = at.child('schemes');
      const change = suggestion('Use only "https"', place, (corrector) => {
        corrector.set(place.pointer, ['https']);
      });
      report({ at: place.child(0), messageId: isOnlyHttp ? 'onlyHttp' : 'httpFirst', fixes: () => [change] });
    },
  }),
});
