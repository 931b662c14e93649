import type { Fix } from '../../fixes/fix.js';
import { isObject, jsonTypeOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import type { MemberType } from '../../lint/member-types.js';
import type { NodeKind } from '../../lint/node-types.js';
import { offering, proposeRemoval, proposeValue, suggestion } from '../../fixes/fixing.js';
import { booleanIn, foundIn, writtenOut } from '../spelled-value.js';
import { defineRule, type Report } from '../rule.js';
import { LABEL, objectAround, TYPED_EXTENSIONS, wrongValuesIn, type WrongValue } from './extension-types.js';

/** What the messages call the types of the tables. */
const EXPECTED: Readonly<Record<MemberType, string>> = {
  any: 'anything',
  text: 'text in double quotes',
  boolean: 'true or false, without quotes',
  number: 'a number, without quotes',
  count: 'a whole number, without quotes',
  object: 'an object, in braces',
  list: 'a list, in square brackets',
  texts: 'a list of texts, in square brackets',
  'texts or boolean': 'a list of texts, in square brackets',
  objects: 'a list of objects, in square brackets',
  'texts by name': 'an object with a text for each name, in braces',
  'object or list': 'an object, in braces',
  'object or boolean': 'an object, or true or false',
};

export const jsonTypeIncorrect = defineRule({
  meta: {
    id: 'json-type-incorrect',
    title: 'Values have the JSON type that Swagger 2.0 asks for',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { member: 'JsonTypeIncorrect', entry: 'JsonTypeIncorrect', reference: 'JsonTypeIncorrect', extension: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      member: '"{name}" is {found}, so the service refuses the connector. Write {expected}.',
      entry: 'This entry is {found}, so the service refuses the connector. Write {expected}.',
      extension: '"{name}" is {found}, which the platform does not read there. Write {expected}.',
      reference: '"{map}" has a value for each name and cannot be a "$ref", so the service refuses the connector. Write the "$ref" {place}.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    WrongType(value, expected, at, holder) {
      if (at.segment === '$ref' && typeof value === 'string' && expected === 'object') {
        report({ at, part: 'key', messageId: 'reference', data: { map: at.parent?.segment ?? '', place: holder === 'schema' ? 'in place of the whole schema' : 'behind one of the names' }, ...offering(proposeReference(value, at, holder)) });
        return;
      }
      const isEntry = typeof at.segment === 'number';
      const fixes = fixesOf(value, expected, at);
      report({
        at,
        messageId: isEntry ? 'entry' : 'member',
        data: { name: at.segment, found: expected === 'boolean' ? foundIn(value) : jsonTypeOf(value), expected: EXPECTED[expected] },
        ...(fixes.length === 0 ? { fixable: 'no' as const } : { fixes: () => fixes }),
      });
    },
    extensions: TYPED_EXTENSIONS,
    Extension(name, value, at, holder) {
      // Published connectors are saved with such values.
      for (const wrong of wrongValuesIn(name, value, at, holder)) report(extensionReport(wrong));
    },
    keywords: {
      [LABEL](value, _holder, at, kind) {
        if (typeof value === 'string' || value === null || kind === 'parameter') return;
        report(extensionReport({ at: at.child(LABEL), value, expected: 'text' }));
      },
    },
  }),
});

function extensionReport({ at, value, expected }: WrongValue): Report<'extension'> {
  const name = typeof at.segment === 'number' ? `${at.parent?.segment ?? ''}/${at.segment}` : at.segment;
  return { at, messageId: 'extension', data: { name, found: jsonTypeOf(value), expected: EXPECTED[expected] }, severity: 'warning', ...offering(proposeType(name, value, expected, at)) };
}

function proposeType(name: string, value: unknown, expected: MemberType, at: Location): readonly Fix[] {
  const meant = expected === 'object' && typeof value === 'string' ? objectAround(name, value) : convert(value, expected, at);
  return meant === undefined ? [] : [proposeValue(at, meant)];
}

/** The properties of another schema were meant, where the schema says nothing else: then it is that other schema. */
function proposeReference(reference: string, at: Location, holder: NodeKind): readonly Fix[] {
  const schema = at.parent?.parent;
  const said = schema?.value;
  const isWhole = holder === 'schema' && isObject(said) && isObject(said.properties) && Object.keys(said.properties).length === 1 && Object.keys(said).every((key) => key === 'type' || key === 'properties');
  if (schema === undefined || !isWhole) return [proposeRemoval(at)];
  return [
    suggestion('Write the $ref in place of the whole schema', at, (corrector) => {
      corrector.set(schema.pointer, { $ref: reference });
    }),
  ];
}

function fixesOf(value: unknown, expected: MemberType, at: Location): readonly Fix[] {
  // No number was meant as a reference.
  const converted = at.segment === '$ref' ? undefined : convert(value, expected, at);
  return [...(converted === undefined ? [] : [proposeValue(at, converted)]), ...(value === null ? [proposeRemoval(at)] : [])];
}

/** The same value in the type that is asked for, where it can be read as one. */
function convert(value: unknown, expected: MemberType, at: Location): unknown {
  switch (expected) {
    case 'text': return writtenOut(value, at);
    case 'boolean': return booleanIn(value);
    case 'number':
    case 'count': return numberIn(value, expected === 'count');
    case 'texts':
    case 'texts or boolean': return typeof value === 'string' ? [value] : undefined;
    case 'objects': return isObject(value) ? entriesOf(value, at) : undefined;
    default: return undefined;
  }
}

/** The object as a list: its one entry; of parameters that stand by name, each of them. An empty one has none. */
function entriesOf(value: JsonObject, at: Location): readonly unknown[] {
  const members = Object.values(value);
  if (at.segment === 'parameters' && members.every(isObject)) return members;
  return members.length === 0 && at.segment !== 'allOf' ? [] : [value];
}

function numberIn(value: unknown, isCount: boolean): number | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) && (!isCount || Number.isInteger(number)) ? number : undefined;
}
