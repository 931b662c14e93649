import { freeName } from '../../wording/free-name.js';
import { isWrittenInPlace } from '../../fixes/written-in-place.js';
import { addToSection, canAddTo, nameOfSharedParameter, referenceTo, sectionOf } from '../../fixes/shared-section.js';
import { movedValue } from '../../fixes/moved-value.js';
import type { Fix } from '../../fixes/fix.js';
import { objectOf } from '../../lint/json-object.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import type { EffectiveParameter } from '../../index/connector-index.js';
import { defineRule } from '../rule.js';

/** In so many operations a parameter is worth a place of its own. */
const ENOUGH = 3;

export const paramShared = defineRule({
  meta: {
    id: 'param-shared',
    title: 'Parameters that several operations have are shared',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { same: 'The same parameter "{name}" stands in {count} operations. Put it into the "parameters" of the definition once, and refer to it.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Definition() {
      const groups = new Map<string, EffectiveParameter[]>();
      for (const operation of index.operations) {
        for (const parameter of index.parametersOf(operation)) {
          // References have another place than where they are listed.
          if (parameter.owner !== 'operation' || parameter.at.pointer !== parameter.listedAt.pointer || parameter.in === 'body') continue;
          const key = JSON.stringify(parameter.value);
          const group = groups.get(key);
          if (group === undefined) groups.set(key, [parameter]);
          else group.push(parameter);
        }
      }
      for (const group of groups.values()) {
        const [first] = group;
        if (first !== undefined && group.length >= ENOUGH) report({ at: first.at, messageId: 'same', data: { name: first.name ?? '', count: group.length }, ...offering(share(first, group)) });
      }
    },
  }),
});

function share({ value, at }: EffectiveParameter, group: readonly EffectiveParameter[]): readonly Fix[] {
  const { document } = at;
  const root = objectOf(document.value);
  if (root === undefined || !canAddTo({ root, document }, 'parameters') || group.some((parameter) => !isWrittenInPlace(document, parameter.at.pointer))) return [];
  const name = freeName(nameOfSharedParameter(value), Object.keys(sectionOf(root, 'parameters')));
  return [
    suggestion(`Move it to #/parameters/${name}, in all ${group.length} places that have it`, at, (corrector) => {
      for (const parameter of group) corrector.set(parameter.at.pointer, { $ref: referenceTo('parameters', name) }, { withComment: parameter.at.pointer === at.pointer });
      addToSection(corrector, root, 'parameters', name, movedValue(document, at.pointer, value));
    }),
  ];
}
