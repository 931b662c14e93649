import { isObject, jsonTypeOf, memberOf, type JsonObject } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { partOf } from '../../index/properties-parts.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const propsRoot = defineRule({
  meta: {
    id: 'props-root',
    title: 'apiProperties.json holds everything in "properties"',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'RequiredPropertyMissing', notObject: 'JsonTypeIncorrect', rootNotObject: 'JsonTypeIncorrect' },
    reads: ['properties'],
    messages: {
      missing: 'This file has no "properties", which hold the colour, the connection parameters and the policies. Put them into "properties".',
      notObject: '"properties" is {type} instead of an object. Put the colour, the connection parameters and the policies into it.',
      rootNotObject: 'This file is {type} instead of an object with the member "properties".',
      misplaced: '"{key}" stands beside "properties", where nothing reads it. Move it into "properties", or remove it.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Project(project) {
      for (const document of project.documents) {
        if (document.kind !== 'properties' || document.value === undefined || isObject(document.value) || partOf(project, document) !== undefined) continue;
        report({ at: Location.root(document), messageId: 'rootNotObject', data: { type: jsonTypeOf(document.value) } });
      }
    },
    Properties(root, at) {
      const properties = memberOf(root, 'properties');
      if (properties === undefined) {
        report({
          at,
          messageId: 'missing',
          isMissing: true,
          fixes: () => [
            Object.keys(root).some(belongsInside)
              ? suggestion('Put everything into "properties"', at, (corrector) => { corrector.set(at.pointer, wrapped(root)); })
              : suggestion('Add "properties"', at, (corrector) => { corrector.insertKey(at.pointer, 'properties', {}); }),
          ],
        });
        return;
      }
      if (!isObject(properties)) report({ at: at.child('properties'), messageId: 'notObject', data: { type: jsonTypeOf(properties) } });
      for (const key of Object.keys(root)) {
        if (key === 'properties' || !belongsInside(key)) continue;
        report({ at: at.child(key), part: 'key', messageId: 'misplaced', data: { key }, severity: 'warning' });
      }
    },
  }),
});

/** The one key that may stand beside `properties`. */
function belongsInside(key: string): boolean {
  return key !== '$schema';
}

function wrapped(root: JsonObject): JsonObject {
  const entries = Object.entries(root);
  return Object.fromEntries([...entries.filter(([key]) => !belongsInside(key)), ['properties', Object.fromEntries(entries.filter(([key]) => belongsInside(key)))]]);
}
