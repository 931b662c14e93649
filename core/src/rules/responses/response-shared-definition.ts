import { freeName, pascalCase } from '../../wording/free-name.js';
import { isWrittenInPlace } from '../../fixes/written-in-place.js';
import { addToSection, canAddTo, referenceTo, sectionOf } from '../../fixes/shared-section.js';
import { movedValue } from '../../fixes/moved-value.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import { isObject, memberOf, objectOf, textOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const responseSharedDefinition = defineRule({
  meta: {
    id: 'response-shared-definition',
    title: 'Schemas that several answers have are shared',
    severity: 'hint',
    profiles: ['style'],
    keepsAccount: true,
    serviceRules: {},
    reads: ['definition'],
    messages: { same: 'The same schema stands on {count} answers. Put it into "definitions" once, and refer to it.' },
    fixable: 'suggestion',
    options: { properties: { kind: 'number', default: 3, minimum: 1, maximum: 1000, description: 'How many properties a schema has at least: smaller ones are quicker written than referred to.' } },
  },
  create: ({ options, report }) => {
    const places = new Map<string, Location[]>();
    return {
      Response(response, at) {
        const schema = memberOf(response, 'schema');
        const properties = isObject(schema) ? memberOf(schema, 'properties') : undefined;
        if (!isObject(properties) || Object.keys(properties).length < options.properties) return;
        const key = JSON.stringify(schema);
        const same = places.get(key);
        if (same === undefined) places.set(key, [at.child('schema')]);
        else same.push(at.child('schema'));
      },
      End() {
        for (const same of places.values()) {
          const [first] = same;
          if (first !== undefined && same.length > 1) report({ at: first, part: 'key', messageId: 'same', data: { count: same.length }, ...offering(share(first, same)) });
        }
      },
    };
  },
});

function share(first: Location, same: readonly Location[]): readonly Fix[] {
  const { document } = first;
  const root = objectOf(document.value);
  if (root === undefined || !canAddTo({ root, document }, 'definitions') || same.some(({ pointer }) => !isWrittenInPlace(document, pointer))) return [];
  const name = freeName(nameFor(first), Object.keys(sectionOf(root, 'definitions')));
  return [
    suggestion(`Move it to #/definitions/${name}, in all ${same.length} places that have it`, first, (corrector) => {
      for (const { pointer } of same) corrector.set(pointer, { $ref: referenceTo('definitions', name) }, { withComment: pointer === first.pointer });
      addToSection(corrector, root, 'definitions', name, movedValue(document, first.pointer, first.value));
    }),
  ];
}

/** By its title, else by the operation that answers it. */
function nameFor(schema: Location): string {
  const title = pascalCase(textOf(memberOf(objectOf(schema.value), 'title')) ?? '');
  const operation = objectOf(schema.parent?.parent?.parent?.value);
  const name = title === '' ? pascalCase(`${textOf(memberOf(operation, 'operationId')) ?? ''} response`) : title;
  return /^[A-Za-z]/.test(name) ? name : `Schema${name}`;
}
