import { memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { suggestion } from '../fixing.js';
import { defineRule } from '../rule.js';

export const arrayItems = defineRule({
  meta: {
    id: 'array-items',
    title: 'Arrays say what they hold',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'ArrayHasNoItems' },
    reads: ['definition'],
    messages: { missing: 'An array needs "items" that say what it holds, or the service refuses the connector. Add them, such as "items": { "type": "string" }.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => {
    const check = (holder: JsonObject, at: Location): void => {
      if (memberOf(holder, 'type') !== 'array' || Object.hasOwn(holder, 'items') || Object.hasOwn(holder, '$ref')) return;
      report({
        at,
        messageId: 'missing',
        absence: 'member',
        fixes: () => [
          suggestion('Add items of type string', at, (corrector) => {
            corrector.insertKey(at.pointer, 'items', { type: 'string' }, { after: 'type' });
          }),
        ],
      });
    };
    return {
      Parameter: (parameter, at) => {
        check(parameter, at);
      },
      Schema: check,
    };
  },
});
