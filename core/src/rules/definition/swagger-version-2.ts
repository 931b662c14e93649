import type { Fix } from '../../fixes/fix.js';
import { memberOf } from '../../lint/json-object.js';
import { safeFix, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { isWrapped } from './wrapped-definition.js';

export const swaggerVersion2 = defineRule({
  meta: {
    id: 'swagger-version-2',
    title: 'The definition says that it is Swagger 2.0',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { version: 'SpecificationVersionIncorrect', notText: 'SpecificationVersionIncorrect', wrapped: 'SpecificationVersionIncorrect' },
    reads: ['definition'],
    messages: {
      wrapped: 'The whole definition stands inside of "swagger", as in a resource of Logic Apps, so that nothing of it is read. Take it out, so that the file begins with { "swagger": "2.0".',
      version: 'Connectors are written in Swagger 2.0, and this says {version}. Set "swagger" to "2.0" if the rest of the file is Swagger 2.0.',
      notText: 'The version has to be text. Write "swagger": "2.0" with double quotes around 2.0.',
    },
    fixable: 'safe',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const version = memberOf(root, 'swagger');
      // What is missing, root-required-properties says; what is OpenAPI 3, openapi3-document.
      if (version === undefined || version === '2.0' || Object.hasOwn(root, 'openapi')) return;
      const place = at.child('swagger');
      if (isWrapped(root)) {
        report({ at: place, part: 'key', messageId: 'wrapped', fixable: 'no' });
        return;
      }
      const title = 'Set "swagger" to "2.0"';
      const apply: Fix['apply'] = (corrector) => {
        corrector.set(place.pointer, '2.0');
      };
      if (version === 2) report({ at: place, messageId: 'notText', fixes: () => [safeFix(title, place, apply)] });
      else report({ at: place, messageId: 'version', data: { version: JSON.stringify(version) }, fixable: 'suggestion', fixes: () => [suggestion(title, place, apply)] });
    },
  }),
});
