import { DYNAMIC_EXTENSIONS } from '../../knowledge/dynamic-extensions.js';
import type { KnownValue } from '../../knowledge/known-value.js';
import { isObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { segmentsOf } from '../../pointer.js';
import { nearestName } from '../../wording/nearest-name.js';
import { misspeltMembers, type MisspeltMember, misspeltReport } from '../misspelt-members.js';
import { defineRule } from '../rule.js';

const SHAPES: ReadonlyMap<string, KnownValue> = new Map(DYNAMIC_EXTENSIONS.lists.map(({ name, value }) => [name, value]));

/** The two forms of a list have different names for the same, which are easily taken for each other. */
const IN_OTHER_FORM: ReadonlyMap<string, string> = new Map(
  [['value-path', 'itemValuePath'], ['value-title', 'itemTitlePath'], ['value-collection', 'itemsPath']].flatMap(([older = '', newer = '']) => [[older, newer], [newer, older]]),
);

export const dynamicMemberMisspelt = defineRule({
  meta: {
    id: 'dynamic-member-misspelt',
    title: 'Lists, schemas, trees and capabilities have the members that the platform reads',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { misspelt: 'The platform does not read "{key}" in {extension}, so it is as if it were missing. Did you mean "{nearest}"?' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    extensions: new Set([...SHAPES.keys(), DYNAMIC_EXTENSIONS.capabilities.name]),
    Extension(extension, value, at) {
      const slips = extension === DYNAMIC_EXTENSIONS.capabilities.name ? misspeltCapabilities(value, at) : misspeltMembers(SHAPES.get(extension), value, at, (key) => IN_OTHER_FORM.get(key));
      for (const slip of slips) report(misspeltReport(slip, { extension }));
    },
  }),
});

/** What is inside of a file picker is for another rule. An operation has capabilities of its own. */
function misspeltCapabilities(value: unknown, at: Location): readonly MisspeltMember[] {
  const shape = DYNAMIC_EXTENSIONS.capabilities.value;
  if (!isObject(value) || shape.kind !== 'object') return [];
  const known = shape.object.keys({ object: value, outer: () => undefined, segments: segmentsOf(at.pointer) });
  return Object.keys(value).flatMap((key) => {
    const nearest = known.has(key) || key.startsWith('x-') ? undefined : nearestName(key, known.keys());
    return nearest === undefined ? [] : [{ place: at.child(key), key, nearest }];
  });
}
