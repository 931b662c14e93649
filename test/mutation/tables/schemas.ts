import { withInputs } from '../bases/inputs.js';
import type { FoundSchema } from '../engine/anatomy.js';
import { atKey, atValue, below, type Place, removing, set, settingKey, settingValue } from '../engine/change.js';
import { has, isObject, type JsonObject, listOf, member, objectOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { calm, closedObjects, isPlain, parametersIn, plainTexts, propertiesOf } from './choosing.js';

const texts = (subject: Subject): readonly FoundSchema[] => plainTexts(propertiesOf(subject));
/** Members that no other rule has an opinion on. */
function all(subject: Subject, type: string): readonly FoundSchema[] {
  return propertiesOf(subject).filter(({ value }) => value.type === type && isPlain(value));
}

/** Several members at once, of which one is wrong. */
function withMembers(schemas: readonly Pick<FoundSchema, 'pointer'>[], members: JsonObject, wrong: string, ...further: readonly (string | number)[]): readonly Place[] {
  return schemas.map(({ pointer }) => ({ changes: Object.entries(members).map(([key, value]) => set(below(pointer, key), value)), expected: atValue(below(pointer, wrong, ...further)) }));
}

/** The bounds of something: below zero, and the wrong way round. */
function bounds(rule: string, type: string, least: string, most: string): readonly Mutation[] {
  const holders = (subject: Subject): readonly Pick<FoundSchema, 'pointer'>[] => (type === 'object' ? closedObjects(subject.anatomy.schemas) : all(subject, type)).filter(({ value }) => !has(value, least, most));
  return [
    { rule, name: `negative ${least}`, breaks: (subject) => withMembers(holders(subject), { [least]: -1 }, least) },
    { rule, name: `negative ${most}`, breaks: (subject) => withMembers(holders(subject), { [most]: -1 }, most) },
    { rule, name: 'the wrong way round', breaks: (subject) => withMembers(holders(subject), { [least]: 5, [most]: 2 }, least) },
  ];
}

const ENUM_VALUES = 'x-ms-enum-values';
const choices = (subject: Subject): readonly Pick<FoundSchema, 'pointer'>[] => [...plainTexts(parametersIn(subject, 'query')), ...texts(subject)];

/** Bodies' objects and their properties, written in place. */
const bodyProperties = (subject: Subject): readonly { readonly pointer: FoundSchema['pointer']; readonly value: JsonObject; readonly name: string }[] =>
  closedObjects(subject.anatomy.schemas.filter(({ role }) => role === 'body')).flatMap(({ pointer, value }) =>
    Object.entries(objectOf(value.properties)).filter(([, property]) => isObject(property) && !has(property, '$ref') && isPlain(property)).map(([name]) => ({ pointer, value, name })),
  );

/** Schemas and what they share with parameters. */
export const SCHEMA_MUTATIONS: readonly Mutation[] = [
  { rule: 'array-duplicate-value', name: 'required', breaks: ({ anatomy }) => anatomy.schemas.flatMap(({ pointer, value }) => (typeof listOf(value.required)[0] === 'string' ? [settingValue(below(pointer, 'required', listOf(value.required).length), listOf(value.required)[0])] : [])) },
  { rule: 'array-duplicate-value', name: 'tags', breaks: (subject) => calm(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'tags'), ['Contoso', 'Contoso'])], expected: atValue(below(pointer, 'tags', 1)) })) },
  { rule: 'array-duplicate-value', name: 'enum', breaks: (subject) => withMembers(choices(subject), { enum: ['a', 'b', 'a'] }, 'enum', 2) },
  { rule: 'array-items', name: 'of a schema', breaks: ({ anatomy }) => anatomy.schemas.filter(({ value }) => value.type === 'array' && has(value, 'items') && !/x-ms-|collectionFormat/.test(JSON.stringify(value))).map(({ pointer }) => removing(below(pointer, 'items'))) },
  { rule: 'array-items', name: 'of a parameter', prepare: withInputs, breaks: (subject) => parametersIn(subject, 'query', 'header').filter(({ value }) => value.type === 'array' && has(value, 'items')).map(({ pointer }) => removing(below(pointer, 'items'))) },
  { rule: 'default-type', name: 'a number as text of a property', breaks: (subject) => withMembers(texts(subject), { default: 5 }, 'default') },
  { rule: 'default-type', name: 'a truth value as text of a parameter', breaks: (subject) => withMembers(plainTexts(parametersIn(subject, 'query', 'header')), { default: true }, 'default') },
  { rule: 'default-type', name: 'a word as number', breaks: (subject) => withMembers(all(subject, 'integer'), { default: 'five' }, 'default') },
  { rule: 'discriminator', name: 'no property', breaks: ({ anatomy }) => closedObjects(anatomy.schemas).map(({ pointer }) => settingValue(below(pointer, 'discriminator'), 'contosoKind')) },
  {
    rule: 'discriminator',
    name: 'optional',
    breaks: ({ anatomy }) => closedObjects(anatomy.schemas).flatMap(({ pointer, value }) => {
      const name = Object.entries(objectOf(value.properties)).find(([key, property]) => member(property, 'type') === 'string' && !listOf(value.required).includes(key))?.[0];
      return name === undefined ? [] : [settingValue(below(pointer, 'discriminator'), name)];
    }),
  },
  { rule: 'editor-dictionary', name: 'on a text', breaks: (subject) => withMembers(texts(subject), { 'x-ms-editor': 'dictionary' }, 'x-ms-editor') },
  { rule: 'enum-empty', name: 'empty', breaks: (subject) => withMembers(choices(subject), { enum: [] }, 'enum') },
  { rule: 'enum-type', name: 'a number among texts', breaks: (subject) => withMembers(choices(subject), { enum: ['a', 5] }, 'enum', 1) },
  { rule: 'enum-type', name: 'a text among numbers', breaks: (subject) => withMembers(all(subject, 'integer'), { enum: [1, '2'] }, 'enum', 1) },
  { rule: 'enum-values-display-name', name: 'no name', breaks: (subject) => withMembers(choices(subject), { enum: ['a', 'b'], [ENUM_VALUES]: [{ value: 'a', displayName: 'A' }, { value: 'b' }] }, ENUM_VALUES, 1) },
  { rule: 'enum-values-display-name', name: 'misspelt', breaks: (subject) => withMembers(choices(subject), { enum: ['a'], [ENUM_VALUES]: [{ value: 'a', displayname: 'A' }] }, ENUM_VALUES, 0).map(({ changes, expected }) => ({ changes, expected: { ...expected, pointer: below(expected.pointer, 'displayname'), part: 'key' } })) },
  { rule: 'enum-values-display-name', name: 'a value alone', breaks: (subject) => withMembers(choices(subject), { enum: ['a'], [ENUM_VALUES]: ['a'] }, ENUM_VALUES, 0) },
  { rule: 'enum-values-display-name', name: 'names by values', breaks: (subject) => withMembers(choices(subject), { enum: ['a'], [ENUM_VALUES]: { a: 'A' } }, ENUM_VALUES) },
  { rule: 'enum-values-display-name', name: 'no value', breaks: (subject) => withMembers(choices(subject), { enum: ['a'], [ENUM_VALUES]: [{ displayName: 'A' }] }, ENUM_VALUES, 0) },
  { rule: 'enum-values-duplicate', name: 'twice', breaks: (subject) => withMembers(choices(subject), { enum: ['a', 'b'], [ENUM_VALUES]: [{ value: 'a', displayName: 'A' }, { value: 'a', displayName: 'B' }] }, ENUM_VALUES, 1, 'value') },
  { rule: 'enum-values-match', name: 'another one', breaks: (subject) => withMembers(choices(subject), { enum: ['a', 'b'], [ENUM_VALUES]: [{ value: 'c', displayName: 'C' }] }, ENUM_VALUES, 0, 'value') },
  ...(['maximum', 'minimum'] as const).map((key) => {
    const exclusive = key === 'maximum' ? 'exclusiveMaximum' : 'exclusiveMinimum';
    return { rule: key === 'maximum' ? 'exclusive-maximum' : 'exclusive-minimum', name: 'alone', breaks: (subject: Subject) => [...all(subject, 'integer'), ...all(subject, 'number')].map(({ pointer }) => settingKey(below(pointer, exclusive), true)) };
  }),
  ...bounds('min-max-items', 'array', 'minItems', 'maxItems'),
  ...bounds('min-max-length', 'string', 'minLength', 'maxLength'),
  ...bounds('min-max-properties', 'object', 'minProperties', 'maxProperties'),
  { rule: 'min-max-order', name: 'the wrong way round', breaks: (subject) => withMembers(all(subject, 'integer'), { minimum: 5, maximum: 2 }, 'minimum') },
  { rule: 'multiple-of', name: 'zero', breaks: (subject) => withMembers(all(subject, 'integer'), { multipleOf: 0 }, 'multipleOf') },
  {
    rule: 'readonly-required-input',
    name: 'required',
    breaks: (subject) => bodyProperties(subject).map(({ pointer, value, name }) => {
      const required = listOf(value.required);
      const place = below(pointer, 'properties', name, 'readOnly');
      return { changes: [...(required.includes(name) ? [] : [set(below(pointer, 'required'), [...required, name])]), set(place, true)], expected: atValue(place) };
    }),
  },
  { rule: 'required-empty', name: 'empty', breaks: ({ anatomy }) => closedObjects(anatomy.schemas).filter(({ value }) => !has(value, 'required')).map(({ pointer }) => settingValue(below(pointer, 'required'), [])) },
  { rule: 'required-not-object', name: 'on a property', breaks: (subject) => withMembers(texts(subject), { required: true }, 'required') },
  { rule: 'required-not-object', name: 'on a list', breaks: (subject) => all(subject, 'array').map(({ pointer }) => settingKey(below(pointer, 'required'), ['id'])) },
  {
    rule: 'required-undefined',
    name: 'one more',
    breaks: ({ anatomy }) => closedObjects(anatomy.schemas).filter(({ value }) => !has(value.properties, 'contosoMissing')).map(({ pointer, value }) => {
      const required = listOf(value.required);
      const place = below(pointer, 'required');
      return { changes: [set(place, [...required, 'contosoMissing'])], expected: atValue(below(place, required.length)) };
    }),
  },
  {
    rule: 'required-undefined',
    name: 'misspelt',
    breaks: ({ anatomy }) => closedObjects(anatomy.schemas).flatMap(({ pointer, value }) => {
      const required = listOf(value.required);
      const [name = ''] = Object.keys(objectOf(value.properties));
      const misspelt = `${name}x`;
      const place = below(pointer, 'required');
      return name.length < 4 || has(value.properties, misspelt) ? [] : [{ changes: [set(place, [...required, misspelt])], expected: atValue(below(place, required.length)) }];
    }),
  },
  { rule: 'required-undefined', name: 'of an object without properties', breaks: (subject) => withMembers(texts(subject), { type: 'object', required: ['id'] }, 'required', 0) },
  { rule: 'type-file-position', name: 'a property', breaks: (subject) => withMembers(texts(subject), { type: 'file' }, 'type') },
  { rule: 'visibility-value', name: 'of a property', breaks: (subject) => withMembers(texts(subject), { 'x-ms-visibility': 'hidden' }, 'x-ms-visibility') },
  { rule: 'visibility-value', name: 'the normal one by name', breaks: (subject) => withMembers(plainTexts(parametersIn(subject, 'query', 'header', 'path')), { 'x-ms-visibility': 'none' }, 'x-ms-visibility') },
  { rule: 'visibility-value', name: 'empty', breaks: (subject) => withMembers(plainTexts(parametersIn(subject, 'query', 'header', 'path')), { 'x-ms-visibility': '' }, 'x-ms-visibility') },
  { rule: 'visibility-value', name: 'misspelt', breaks: (subject) => calm(subject).filter(({ value }) => !has(value, 'x-ms-visibility')).map(({ pointer }) => settingValue(below(pointer, 'x-ms-visibility'), 'importent')) },
  { rule: 'unknown-ms-extension', name: 'misspelt at a property', breaks: (subject) => texts(subject).map(({ pointer }) => settingKey(below(pointer, 'x-ms-sumary'), 'Contoso')) },
  { rule: 'unknown-ms-extension', name: 'misspelt at a parameter', breaks: (subject) => parametersIn(subject, 'query', 'header', 'path').map(({ pointer }) => settingKey(below(pointer, 'x-ms-visibilty'), 'advanced')) },
  { rule: 'unknown-ms-extension', name: 'unknown at a response', breaks: ({ anatomy }) => anatomy.responses.map(({ pointer }) => ({ changes: [set(below(pointer, 'x-ms-contoso-wonder'), true)], expected: atKey(below(pointer, 'x-ms-contoso-wonder')) })) },
];
