import { isObject, memberOf, textOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const productionOnBeta = defineRule({
  meta: {
    id: 'production-on-beta',
    title: 'A connector in production calls no beta of the API',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: { beta: 'ProductionStatusOnBetaService' },
    reads: ['definition'],
    messages: { beta: 'The connector has the status Production, and "{address}" looks like a beta of the API, which may change at any time. Call the stable version, or write "Preview".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const info = memberOf(root, 'info');
      const annotation = isObject(info) ? memberOf(info, 'x-ms-api-annotation') : undefined;
      const status = isObject(annotation) ? textOf(memberOf(annotation, 'status')) : undefined;
      if (status?.toLowerCase() !== 'production') return;
      const address = ['host', 'basePath'].map((key) => textOf(memberOf(root, key))).find((text) => text !== undefined && /(?:^|[./_-])beta\d*(?:$|[./_:-])/i.test(text));
      const place = at.child('info', 'x-ms-api-annotation', 'status');
      if (address !== undefined) report({ at: place, messageId: 'beta', data: { address }, fixes: () => [proposeValue(place, 'Preview')] });
    },
  }),
});
