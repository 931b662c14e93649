import type { Fix } from '../../fixes/fix.js';
import { proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { memberOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const openapi3Document = defineRule({
  meta: {
    id: 'openapi3-document',
    title: 'The definition is no OpenAPI 3 document',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { openapi3: 'SpecificationVersionIncorrect', openapi2: 'SpecificationVersionIncorrect' },
    reads: ['definition'],
    judgesOpenApi3: true,
    messages: {
      openapi3: 'This is an OpenAPI {version} document, and connectors are written in Swagger 2.0. Convert the file to Swagger 2.0 (also called OpenAPI 2.0).',
      openapi2: 'OpenAPI 2.0 is called Swagger in the file itself, so that "openapi": "{version}" is not understood. Write "swagger": "2.0" instead.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      if (!Object.hasOwn(root, 'openapi')) return;
      const place = at.child('openapi');
      const version = versionOf(memberOf(root, 'openapi'));
      if (/^2(?:\.|$)/.test(version)) report({ at: place, part: 'key', messageId: 'openapi2', data: { version }, fixes: () => [asSwagger(root, place)] });
      else report({ at: place, part: 'key', messageId: 'openapi3', data: { version } });
    },
  }),
});

function versionOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : (textOf(value) ?? '3');
}

function asSwagger(root: JsonObject, at: Location): Fix {
  if (Object.hasOwn(root, 'swagger')) return proposeRemoval(at);
  return suggestion('Write "swagger": "2.0"', at, (corrector) => {
    corrector.rename(at.pointer, 'swagger');
    corrector.set(at.pointer, '2.0');
  });
}
