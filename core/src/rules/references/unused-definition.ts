import { unitKeysOf } from '../../index/unit-facts.js';
import { isObject, listOf, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const SECTIONS = ['definitions', 'parameters', 'responses'] as const;

export const unusedDefinition = defineRule({
  meta: {
    id: 'unused-definition',
    title: 'What is shared is used',
    severity: 'hint',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: { unused: 'Nothing refers to "{name}". Remove it, unless it is still to be used.' },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => ({
    Definition(root, at) {
      if (!isComplete) return;
      for (const section of SECTIONS) {
        const shared = objectOf(memberOf(root, section)) ?? {};
        const { usedUnits } = index;
        const keys = unitKeysOf(section, shared);
        for (const [position, name] of Object.keys(shared).entries()) {
          const node = shared[name];
          if (!isObject(node) || usedUnits.has(keys[position] ?? '') || isVariant(node)) continue;
          const place = at.child(section, name);
          report({ at: place, part: 'key', messageId: 'unused', data: { name }, ...(isOnce(place) ? { fixes: () => [proposeRemoval(place, `Remove "${name}"`)] } : { fixable: 'no' as const }) });
        }
      }
    },
  }),
});

/** A kind of another schema, which a discriminator chooses: nothing has to refer to it. */
function isVariant(schema: JsonObject): boolean {
  return listOf(memberOf(schema, 'allOf')).some((part) => isObject(part) && Object.hasOwn(part, '$ref'));
}

/** In a file with doubled keys, another one of the name may be left. */
function isOnce({ document }: Location): boolean {
  return document.syntaxErrors.length === 0;
}
