import { isList, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { proposeRemoval, proposeValue } from '../../fixes/fixing.js';
import { createNameFinder } from '../../wording/nearest-name.js';
import { followPath, hasNoProperties } from '../../schemas/schema-path.js';

export const requiredUndefined = defineRule({
  meta: {
    id: 'required-undefined',
    title: 'Required properties are declared',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { undeclared: 'RequiredPropertyDefinitionMissing', misspelt: 'RequiredPropertyDefinitionMissing' },
    reads: ['definition'],
    messages: {
      undeclared: 'The object requires "{name}", and has no such property, so the service refuses the connector. Add the property, or remove the name.',
      misspelt: 'The object requires "{name}", and has no such property, so the service refuses the connector. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    return {
      keywords: {
        required(value, holder, at, kind) {
          const type = memberOf(holder, 'type') ?? 'object';
          // The parts of an allOf may require what another part declares; lists on other types are a finding of their own.
          if (kind !== 'schema' || !isList(value) || type !== 'object' || at.parent?.segment === 'allOf') return;
          const nearestTo = createNameFinder(() => unlistedProperties(objectOf(memberOf(holder, 'properties')) ?? {}, value));
          value.forEach((name: unknown, position) => {
            if (typeof name !== 'string' || (!hasNoProperties(holder) && followPath(holder, [name], index).kind !== 'missing')) return;
            const place = at.child('required', position);
            const nearest = nearestTo(name);
            if (nearest === undefined) report({ at: place, messageId: 'undeclared', data: { name }, ...(Object.hasOwn(holder, 'properties') ? {} : { lacks: [at.child('properties').pointer] }), ...(value.length === 1 ? {} : { fixes: () => [proposeRemoval(place, `Do not require "${name}"`)] }) });
            else report({ at: place, messageId: 'misspelt', data: { name, nearest }, fixes: () => [proposeValue(place, nearest)] });
          });
        },
      },
    };
  },
});

/** The properties that the list leaves out: one of them may be meant by a name that is none. */
function unlistedProperties(properties: JsonObject, required: readonly unknown[]): readonly string[] {
  const listed = new Set(required);
  return Object.keys(properties).filter((name) => !listed.has(name));
}
