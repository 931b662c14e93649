import { withInputs } from '../bases/inputs.js';
import { above, atKey, atValue, below, pointerTo, removing, set, settingKey, settingValue } from '../engine/change.js';
import { has, isObject, listOf, member, objectOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { calm, CHOICES, listWith, parametersIn, plainTexts, propertiesOf } from './choosing.js';

const texts = (subject: Subject): ReturnType<typeof propertiesOf> => plainTexts(propertiesOf(subject));

/** Members, types and values as Swagger 2.0 has them. */
export const STRUCTURE_MUTATIONS: readonly Mutation[] = [
  { rule: 'additional-property', name: 'of an operation', breaks: (subject) => calm(subject).map(({ pointer }) => settingKey(below(pointer, 'contosoWonder'), true)) },
  { rule: 'additional-property', name: 'a body of OpenAPI 3', breaks: (subject) => calm(subject).map(({ pointer }) => settingKey(below(pointer, 'requestBody'), { content: {} })) },
  { rule: 'additional-property', name: 'misspelt at a parameter', breaks: (subject) => parametersIn(subject, 'query', 'header').map(({ pointer }) => settingKey(below(pointer, 'descripton'), 'Contoso')) },
  { rule: 'additional-property', name: 'of a body', breaks: (subject) => parametersIn(subject, 'body').map(({ pointer }) => settingKey(below(pointer, 'contosoWonder'), true)) },
  { rule: 'additional-property', name: 'of a schema', breaks: (subject) => texts(subject).map(({ pointer }) => settingKey(below(pointer, 'contosoWonder'), true)) },
  { rule: 'additional-property', name: 'of the contact', breaks: ({ definition }) => (isObject(objectOf(definition.info).contact) ? [settingKey(pointerTo('/info/contact/phone'), '555')] : []) },
  { rule: 'additional-property', name: 'a reference in the title', breaks: () => [settingKey(pointerTo('/info/$ref'), '#/definitions/Contoso')] },
  { rule: 'json-type-incorrect', name: 'a reference among the definitions', breaks: ({ definition }) => (isObject(definition.definitions) ? [settingKey(pointerTo('/definitions/$ref'), '#/parameters')] : []) },
  { rule: 'json-type-incorrect', name: 'a reference among the responses', breaks: (subject) => calm(subject).filter(({ value }) => isObject(value.responses)).map(({ pointer }) => settingKey(below(pointer, 'responses', '$ref'), '#/responses/Contoso')) },
  { rule: 'json-type-incorrect', name: 'a description of a property', breaks: (subject) => texts(subject).map(({ pointer }) => settingValue(below(pointer, 'description'), 5)) },
  { rule: 'json-type-incorrect', name: 'a description of a parameter', breaks: (subject) => parametersIn(subject, 'query', 'header', 'path').map(({ pointer }) => settingValue(below(pointer, 'description'), null)) },
  { rule: 'json-type-incorrect', name: 'a name of the contact', breaks: ({ definition }) => (isObject(objectOf(definition.info).contact) ? [settingValue(pointerTo('/info/contact/name'), ['Contoso'])] : []) },
  { rule: 'json-type-incorrect', name: 'a list of tags', breaks: (subject) => calm(subject).map(({ pointer }) => settingValue(below(pointer, 'tags'), 'Contoso')) },
  { rule: 'json-type-incorrect', name: 'a tag in a list', breaks: (subject) => calm(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'tags'), ['Contoso', 5])], expected: atValue(below(pointer, 'tags', 1)) })) },
  { rule: 'json-type-incorrect', name: 'a truth value in quotes', breaks: (subject) => calm(subject).filter(({ value }) => !has(value, 'deprecated')).map(({ pointer }) => settingValue(below(pointer, 'deprecated'), 'false')) },
  { rule: 'json-type-incorrect', name: 'a text of a scope', breaks: ({ definition }) => Object.entries(objectOf(definition.securityDefinitions)).filter(([, scheme]) => objectOf(scheme).type === 'oauth2' && isObject(objectOf(scheme).scopes)).map(([name]) => settingValue(below(pointerTo('/securityDefinitions'), name, 'scopes', 'contoso.read'), true)) },
  { rule: 'json-type-incorrect', name: 'a text in place of paging', breaks: (subject) => calm(subject).map(({ pointer }) => settingValue(below(pointer, 'x-ms-pageable'), 'nextLink')) },
  { rule: 'json-type-incorrect', name: 'a label of a property', breaks: (subject) => texts(subject).map(({ pointer }) => settingValue(below(pointer, 'x-ms-summary'), 5)) },
  { rule: 'json-type-incorrect', name: 'a reference', breaks: ({ anatomy }) => anatomy.references.filter(({ kind }) => kind === 'schema').map(({ pointer }) => settingValue(pointer, 5)) },
  { rule: 'json-type-incorrect', name: 'a required name', breaks: ({ anatomy }) => anatomy.schemas.filter(({ value }) => value.type === 'object' && Array.isArray(value.required) && value.required.length > 0).map(({ pointer, value }) => settingValue(below(pointer, 'required', listOf(value.required).length), 5)) },
  { rule: 'json-value-not-in-enum', name: 'a type of a property', breaks: (subject) => texts(subject).map(({ pointer }) => settingValue(below(pointer, 'type'), 'contoso')) },
  { rule: 'json-value-not-in-enum', name: 'a type of a parameter', breaks: (subject) => plainTexts(parametersIn(subject, 'query', 'header')).map(({ pointer }) => settingValue(below(pointer, 'type'), 'text')) },
  { rule: 'json-value-not-in-enum', name: 'a place of a parameter', breaks: (subject) => parametersIn(subject, 'query', 'header').map(({ pointer }) => settingValue(below(pointer, 'in'), 'cookie')) },
  { rule: 'ref-no-siblings', name: 'a type', breaks: ({ anatomy }) => anatomy.references.filter(({ kind }) => kind === 'parameter').map(({ pointer }) => ({ changes: [set(below(above(pointer), 'required'), true)], expected: atKey(pointer) })) },
  { rule: 'security-property-required', name: 'no type', breaks: ({ definition }) => Object.entries(objectOf(definition.securityDefinitions)).filter(([, scheme]) => has(scheme, 'type')).map(([name]) => removing(below(pointerTo('/securityDefinitions'), name, 'type'))) },
  { rule: 'security-property-required', name: 'no name of a key', breaks: ({ definition }) => Object.entries(objectOf(definition.securityDefinitions)).filter(([, scheme]) => objectOf(scheme).type === 'apiKey' && has(scheme, 'name')).map(([name]) => removing(below(pointerTo('/securityDefinitions'), name, 'name'))) },
  { rule: 'dynamic-static-type-mismatch', name: 'a number as text', breaks: (subject) => plainTexts(parametersIn(subject, 'query', 'header')).map(({ pointer }) => ({ changes: [CHOICES.added, set(below(pointer, 'x-ms-dynamic-list'), listWith({ [CHOICES.parameter]: { value: 5 } }))], expected: atValue(below(pointer, 'x-ms-dynamic-list', 'parameters', CHOICES.parameter, 'value')) })) },
  { rule: 'consumes-missing', name: 'empty', breaks: (subject) => parametersIn(subject, 'body').map(({ operation }) => settingValue(below(operation.pointer, 'consumes'), [])) },
  { rule: 'pattern-regex', name: 'an open bracket', breaks: (subject) => texts(subject).map(({ pointer }) => settingValue(below(pointer, 'pattern'), '[a-z')) },
  { rule: 'collection-format', name: 'another word', prepare: withInputs, breaks: (subject) => parametersIn(subject, 'query').filter(({ value }) => value.type === 'array').map(({ pointer }) => settingValue(below(pointer, 'collectionFormat'), 'semicolons')) },
  { rule: 'default-in-enum', name: 'another value', breaks: (subject) => texts(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'enum'), ['red', 'green']), set(below(pointer, 'default'), 'violet')], expected: atValue(below(pointer, 'default')) })) },
  { rule: 'type-array', name: 'two types', breaks: (subject) => texts(subject).map(({ pointer }) => settingValue(below(pointer, 'type'), ['string', 'null'])) },
  { rule: 'oauth-client-secret', name: 'a secret', breaks: ({ properties }) => Object.entries(objectOf(objectOf(properties?.properties).connectionParameters)).filter(([, value]) => isObject(objectOf(value).oAuthSettings)).map(([name]) => settingKey(below(pointerTo('/properties/connectionParameters'), name, 'oAuthSettings', 'clientSecret'), 'f81d4fae7dec11d0', 'properties')) },
  { rule: 'policy-template-required', name: 'another word', breaks: ({ properties }) => listOf(objectOf(properties?.properties).policyTemplateInstances).flatMap((instance, index) => (isObject(instance) ? [settingValue(below(pointerTo('/properties/policyTemplateInstances'), index, 'templateId'), 'contosowonder', 'properties')] : [])) },
  { rule: 'props-root', name: 'a type in place of a parameter', breaks: ({ properties }) => (isObject(objectOf(member(properties, 'properties')).connectionParameters) ? [{ changes: [set(pointerTo('/properties/connectionParameters/contoso'), 'securestring', 'properties')], expected: atValue(pointerTo('/properties/connectionParameters/contoso'), 'properties') }] : []) },
  { rule: 'props-known-keys', name: 'another word', breaks: ({ properties }) => (properties === undefined ? [] : [{ changes: [set(pointerTo('/properties/contosoWonder'), true, 'properties')], expected: atKey(pointerTo('/properties/contosoWonder'), 'properties') }]) },
];
