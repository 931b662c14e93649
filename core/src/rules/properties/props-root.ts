import { isList, isObject, jsonTypeOf, memberOf, type JsonObject } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { partOf } from '../../index/properties-parts.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeRemoval, proposeValue, suggestion } from '../../fixes/fixing.js';
import { defineRule, type RuleContext } from '../rule.js';

export const propsRoot = defineRule({
  meta: {
    id: 'props-root',
    title: 'apiProperties.json holds everything in "properties"',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'RequiredPropertyMissing', notObject: 'JsonTypeIncorrect', rootNotObject: 'JsonTypeIncorrect', section: 'JsonTypeIncorrect', entry: 'JsonTypeIncorrect' },
    reads: ['properties'],
    messages: {
      missing: 'This file has no "properties", which hold the colour, the connection parameters and the policies. Put them into "properties".',
      notObject: '"properties" is {type} instead of an object. Put the colour, the connection parameters and the policies into it.',
      rootNotObject: 'This file is {type} instead of an object with the member "properties".',
      section: '"{key}" is {type}, which the service does not read there. Write {expected}.',
      entry: 'This entry of "{key}" is {type}, which the service does not read there. Write {expected}.',
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
      else for (const section of SECTIONS) checkSection(section, memberOf(properties, section.key), at.child('properties', section.key), report);
      for (const key of Object.keys(root)) {
        if (key === 'properties' || !belongsInside(key)) continue;
        report({ at: at.child(key), part: 'key', messageId: 'misplaced', data: { key }, severity: 'warning', fixes: () => mendMisplaced(key, root, at) });
      }
    },
  }),
});

interface Section {
  readonly key: string;
  readonly form: 'object' | 'list';
  readonly expected: string;
  readonly isEntry: (entry: unknown) => boolean;
  readonly entry: string;
  /** What a value or an entry of another type was meant to be. */
  readonly meant: (value: unknown) => unknown;
}

/** The members of `properties` that no other rule asks the type of. */
const SECTIONS: readonly Section[] = [
  { key: 'connectionParameters', form: 'object', expected: 'an object with a member for each parameter', isEntry: isObject, entry: 'an object with the "type" of the parameter', meant: (value) => (typeof value === 'string' && PARAMETER_TYPES.includes(value) ? { type: value } : undefined) },
  { key: 'policyTemplateInstances', form: 'list', expected: 'a list of policies, in square brackets', isEntry: isObject, entry: 'an object with the "templateId" of the policy', meant: (value) => (isObject(value) && Object.hasOwn(value, 'templateId') ? [value] : undefined) },
  { key: 'scriptOperations', form: 'list', expected: 'a list of operationIds, in square brackets', isEntry: (entry) => typeof entry === 'string', entry: 'an operationId in double quotes', meant: (value) => (typeof value === 'string' ? [value] : undefined) },
];

const PARAMETER_TYPES: readonly string[] = ['string', 'securestring', 'int', 'bool'];

function checkSection({ key, form, expected, isEntry, entry, meant }: Section, value: unknown, at: Location, report: RuleContext<'section' | 'entry'>['report']): void {
  // Published connectors have null in place of what they do without.
  if (value === undefined || value === null) return;
  const proposing = (wrong: unknown, place: Location) => {
    const proposed = meant(wrong);
    return { data: { key, type: jsonTypeOf(wrong) }, severity: 'warning', ...offering(proposed === undefined ? [] : [proposeValue(place, proposed)]) } as const;
  };
  if (!(form === 'object' ? isObject(value) : isList(value))) {
    const { data, ...rest } = proposing(value, at);
    report({ at, messageId: 'section', data: { ...data, expected }, ...rest });
    return;
  }
  for (const [name, each] of isList(value) ? [...value.entries()] : Object.entries(value)) {
    if (isEntry(each)) continue;
    const { data, ...rest } = proposing(each, at.child(name));
    report({ at: at.child(name), messageId: 'entry', data: { ...data, expected: entry }, ...rest });
  }
}

/** What is inside already is the one that counts. */
function mendMisplaced(key: string, root: JsonObject, at: Location): readonly Fix[] {
  const properties = memberOf(root, 'properties');
  const removal = proposeRemoval(at.child(key));
  if (!isObject(properties) || Object.hasOwn(properties, key)) return [removal];
  const move = suggestion('Move it into "properties"', at, (corrector) => {
    corrector.insertKey(at.child('properties').pointer, key, root[key]);
    corrector.remove(at.child(key).pointer);
  });
  return [move, removal];
}

/** The one key that may stand beside `properties`. */
function belongsInside(key: string): boolean {
  return key !== '$schema';
}

function wrapped(root: JsonObject): JsonObject {
  const entries = Object.entries(root);
  return Object.fromEntries([...entries.filter(([key]) => !belongsInside(key)), ['properties', Object.fromEntries(entries.filter(([key]) => belongsInside(key)))]]);
}
