import { memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const arrayItems = defineRule({
  meta: {
    id: 'array-items',
    title: 'Arrays say what they hold',
    // A published connector has such a property; none has such a parameter.
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { missing: 'ArrayHasNoItems', property: 'ArrayHasNoItems' },
    reads: ['definition'],
    messages: {
      missing: 'An array needs "items" that say what it holds, and the service insists on them. Add them, such as "items": { "type": "string" }.',
      property: 'An array needs "items" that say what it holds, or makers cannot tell what belongs into it. Add them, such as "items": { "type": "string" }.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => {
    const check = (holder: JsonObject, at: Location, severity: 'error' | 'warning'): void => {
      if (memberOf(holder, 'type') !== 'array' || Object.hasOwn(holder, 'items') || Object.hasOwn(holder, '$ref')) return;
      report({
        at,
        messageId: severity === 'error' ? 'missing' : 'property',
        severity,
        isMissing: true,
        lacks: [at.child('items').pointer],
        fixes: () => [
          suggestion('Add items of type string', at, (corrector) => {
            corrector.insertKey(at.pointer, 'items', { type: 'string' }, { after: 'type' });
          }),
        ],
      });
    };
    return {
      Parameter: (parameter, at) => {
        check(parameter, at, 'error');
      },
      Schema: (schema, at, { role }) => {
        check(schema, at, role === 'parameter' ? 'error' : 'warning');
      },
    };
  },
});
