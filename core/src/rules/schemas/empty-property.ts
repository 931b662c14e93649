import { isBlank, isObject, listOf, memberOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { isReadByCalls } from '../../dynamic/read-schemas.js';
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
    messages: {
      empty: 'Nothing is said about the property "{name}", so makers get no field for it. Add its type, or remove it.',
      nameless: 'A property has no name, so that no value can be found by it or sent under it. Write the name that the API uses, or remove the property.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    keywords: {
      properties(properties, holder, at, kind, scope) {
        if (kind !== 'schema' || !isObject(properties)) return;
        for (const name of Object.keys(properties)) {
          const property = properties[name];
          const isNameless = isBlank(name);
          if (!isNameless && (!isObject(property) || Object.keys(property).length > 0 || !isShown(at, scope))) continue;
          // A list, or a schema that is loaded, takes whatever comes there.
          if (!isNameless && isObject(property) && isReadByCalls(property, index)) continue;
          const place = at.child('properties', name);
          // Removing one that is required would leave a name without a property.
          const isRequired = listOf(memberOf(holder, 'required')).includes(name);
          const removal = isRequired ? { fixable: 'no' as const } : { fixes: () => [proposeRemoval(place, isNameless ? 'Remove the property' : `Remove "${name}"`)] };
          if (isNameless) report({ at: place, part: 'key', messageId: 'nameless', severity: 'warning', ...removal });
          else report({ at: place, part: 'key', messageId: 'empty', data: { name }, isMissing: true, ...removal });
        }
      },
    },
  }),
});
