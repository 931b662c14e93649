import { isObject, listOf, memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { isShown } from '../responses/shown-schema.js';
import { defineRule } from '../rule.js';

export const emptyProperty = defineRule({
  meta: {
    id: 'empty-property',
    title: 'Properties say what they are',
    severity: 'info',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { empty: 'Nothing is said about the property "{name}", so makers get no field for it. Add its type, or remove it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      properties(properties, holder, at, kind, scope) {
        if (kind !== 'schema' || !isObject(properties)) return;
        for (const name of Object.keys(properties)) {
          const property = properties[name];
          if (!isObject(property) || Object.keys(property).length > 0 || !isShown(at, scope)) continue;
          const place = at.child('properties', name);
          // Removing one that is required would leave a name without a property.
          const isRequired = listOf(memberOf(holder, 'required')).includes(name);
          report({ at: place, part: 'key', messageId: 'empty', data: { name }, isMissing: true, ...(isRequired ? { fixable: 'no' as const } : { fixes: () => [proposeRemoval(place, `Remove "${name}"`)] }) });
        }
      },
    },
  }),
});
