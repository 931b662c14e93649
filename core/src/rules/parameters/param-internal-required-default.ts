import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { proposeMember, proposeRemoval } from '../../fixes/fixing.js';
import { isInternal } from '../../index/visibility.js';
import { isList, isObject, memberOf, listOf, type JsonObject } from '../../lint/json-object.js';
import { createSentFinder } from '../../schemas/sent-schemas.js';
import { defineRule } from '../rule.js';

export const paramInternalRequiredDefault = defineRule({
  meta: {
    id: 'param-internal-required-default',
    title: 'Hidden inputs that are required have a default',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      missing: 'The parameter "{name}" is required and hidden (internal), so nobody can fill it in. Add the "default" that is sent, or make it visible.',
      property: 'The property "{name}" is required and hidden (internal), so nobody can fill it in, and the API never gets it. Add the "default" that is sent, or make it visible.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => {
    const sentAs = createSentFinder(index);
    return {
      Parameter(parameter, at) {
        const name = memberOf(parameter, 'name');
        const place = memberOf(parameter, 'in');
        if (place === 'body' || memberOf(parameter, 'required') !== true || !isInternal(parameter) || memberOf(parameter, 'default') !== undefined) return;
        report({ at, messageId: 'missing', data: { name: typeof name === 'string' ? name : '' }, isMissing: true, fixes: () => mend(parameter, at) });
      },
      keywords: {
        required(names, holder, at, kind, scope) {
          const properties = memberOf(holder, 'properties');
          if (kind !== 'schema' || !isList(names) || !isObject(properties)) return;
          for (const name of new Set(names)) {
            const property = typeof name === 'string' ? memberOf(properties, name) : undefined;
            if (typeof name !== 'string' || !isObject(property) || !isInternal(property) || !isEmptyLeaf(property) || sentAs(holder, scope) === undefined) continue;
            const place = at.child('properties', name);
            // Published connectors have such properties.
            report({ at: place, part: 'key', messageId: 'property', data: { name }, severity: 'warning', isMissing: true, lacks: ['default', 'x-ms-notification-url'].map((key) => place.child(key).pointer), fixes: () => mend(property, place) });
          }
        },
      },
    };
  },
});

/** Objects and lists are filled in by what they hold, and the address that a webhook is called back at by the platform. */
function isEmptyLeaf(property: JsonObject): boolean {
  const type = memberOf(property, 'type');
  return type !== 'object' && type !== 'array' && !['default', '$ref', 'properties', 'items', 'allOf', 'x-ms-notification-url'].some((key) => Object.hasOwn(property, key));
}

function mend(input: JsonObject, at: Location): readonly Fix[] {
  return [...proposeDefault(input, at), proposeRemoval(at.child('x-ms-visibility'), 'Make it visible')];
}

/** Where only some values are allowed, the first of them. */
function proposeDefault(input: JsonObject, at: Location): readonly Fix[] {
  const [first] = listOf(memberOf(input, 'enum'));
  return first === undefined || first === null ? [] : [proposeMember(at, 'default', first, `Always send ${JSON.stringify(first)}`)];
}
