import { memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const KEY = 'x-ms-url-encoding';

export const pathParamEncoding = defineRule({
  meta: {
    id: 'path-param-encoding',
    title: 'Path parameters say how they are encoded',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { missing: 'PathParameterMissingEncoding' },
    reads: ['definition'],
    messages: { missing: 'The path parameter "{name}" does not say how it is encoded. Add "x-ms-url-encoding": "single", or "double" where its values hold slashes that the API decodes twice.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Parameter(parameter, at) {
      const name = memberOf(parameter, 'name');
      if (memberOf(parameter, 'in') !== 'path' || typeof name !== 'string' || memberOf(parameter, '$ref') !== undefined || memberOf(parameter, KEY) !== undefined) return;
      const add = suggestion('Encode the value once ("single")', at, (corrector) => {
        corrector.insertKey(at.pointer, KEY, 'single');
      });
      report({ at, messageId: 'missing', data: { name }, isMissing: true, lacks: [at.child('x-ms-url-encoding').pointer], fixes: () => [add] });
    },
  }),
});
