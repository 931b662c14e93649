import type { Fix } from '../../fixes/fix.js';
import { isList, isObject, listOf, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const requiredNotObject = defineRule({
  meta: {
    id: 'required-not-object',
    title: 'Objects list the properties that they require',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { boolean: 'RequiredPropertyNotOnObject', list: 'RequiredPropertyNotOnObject' },
    reads: ['definition'],
    messages: {
      boolean: 'In a schema, "required" is a list of names on the object, not true or false on a property. Put the name of the property into the "required" of its object.',
      list: 'The type is {type}, and only objects have properties to require. Remove "required", or move it to the object.',
    },
    fixable: 'suggestion',
  },
  create: ({ isComplete, report }) => ({
    keywords: {
      required(value, holder, at, kind) {
        if (kind !== 'schema') return;
        const place = at.child('required');
        const type = memberOf(holder, 'type');
        if (typeof value === 'boolean') report({ at: place, messageId: 'boolean', fixes: () => [value && isComplete ? lifting(at) : undefined, proposeRemoval(place)].filter((fix) => fix !== undefined) });
        // Published connectors have such lists on arrays, so the service does not mind them.
        else if (isList(value) && value.length > 0 && typeof type === 'string' && type !== 'object') report({ at: place, part: 'key', messageId: 'list', data: { type }, severity: 'warning', fixes: () => [proposeRemoval(place)] });
      },
    },
  }),
});

/** Moves what a property says of itself to where its object says it; undefined where the schema is no property. */
function lifting(at: Location): Fix | undefined {
  const object = at.parent?.segment === 'properties' ? at.parent.parent : undefined;
  const schema: JsonObject | undefined = object === undefined ? undefined : objectOf(object.value);
  if (object === undefined || schema === undefined || !isObject(memberOf(schema, 'properties'))) return undefined;
  const required = memberOf(schema, 'required');
  if (required !== undefined && !isList(required)) return undefined;
  return suggestion(`Require "${at.segment}" in its object`, at, (corrector) => {
    corrector.remove(at.child('required').pointer);
    if (required === undefined) corrector.insertKey(object.pointer, 'required', [at.segment], { after: 'type' });
    else if (!listOf(required).includes(at.segment)) corrector.append(object.child('required').pointer, at.segment);
  });
}
