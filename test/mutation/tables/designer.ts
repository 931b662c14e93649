import { withInputs } from '../bases/inputs.js';
import { atKey, atValue, below, pointerTo, set, settingKey, settingValue } from '../engine/change.js';
import { has, isObject, listOf, objectOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { calm, closedObjects, parametersIn, plainTexts, propertiesOf, shown, visible } from './choosing.js';

const CONTOSO = pointerTo('/definitions/ContosoLoop');

/** Operations whose answers can be replaced without anything else noticing. */
const answering = (subject: Subject) => visible(calm(subject)).filter(({ value }) => isObject(value.responses) && value['x-ms-trigger'] === undefined);

/** What schemas and answers say to the designer. */
export const DESIGNER_MUTATIONS: readonly Mutation[] = [
  { rule: 'composition-keywords', name: 'nullable', breaks: (subject) => plainTexts(propertiesOf(subject)).map(({ pointer }) => settingKey(below(pointer, 'nullable'), true)) },
  { rule: 'composition-keywords', name: 'oneOf', breaks: (subject) => plainTexts(propertiesOf(subject)).map(({ pointer }) => settingKey(below(pointer, 'oneOf'), [])) },
  { rule: 'type-array', name: 'text or null', breaks: (subject) => plainTexts(propertiesOf(subject)).map(({ pointer }) => settingValue(below(pointer, 'type'), ['string', 'null'])) },
  { rule: 'type-format-known', name: 'a pair', breaks: (subject) => plainTexts(propertiesOf(subject)).map(({ pointer }) => settingValue(below(pointer, 'format'), 'int32')) },
  { rule: 'type-format-known', name: 'guid', breaks: (subject) => plainTexts(propertiesOf(subject)).map(({ pointer }) => settingValue(below(pointer, 'format'), 'guid')) },
  { rule: 'pattern-regex', name: 'a bracket', breaks: (subject) => plainTexts(propertiesOf(subject)).map(({ pointer }) => settingValue(below(pointer, 'pattern'), '[a-z')) },
  { rule: 'default-in-enum', name: 'another value', breaks: (subject) => plainTexts(parametersIn(subject, 'query')).map(({ pointer }) => ({ changes: [set(below(pointer, 'enum'), ['a', 'b']), set(below(pointer, 'default'), 'contoso')], expected: atValue(below(pointer, 'default')) })) },
  { rule: 'collection-format', name: 'unknown', breaks: (subject) => plainTexts(parametersIn(subject, 'query')).map(({ pointer }) => settingValue(below(pointer, 'collectionFormat'), 'commas')) },
  { rule: 'keyword-not-supported', name: 'uniqueItems', breaks: ({ anatomy }) => anatomy.schemas.filter(({ value }) => value.type === 'array' && !has(value, 'uniqueItems')).map(({ pointer }) => settingKey(below(pointer, 'uniqueItems'), true)) },
  { rule: 'schema-type-missing', name: 'only a title', breaks: (subject) => shown(closedObjects(subject.anatomy.schemas), subject).map(({ pointer }) => settingKey(below(pointer, 'properties', 'contosoField'), { title: 'Contoso' })) },
  {
    rule: 'property-name-data',
    name: 'an ID',
    breaks: ({ anatomy }) => closedObjects(anatomy.schemas).map(({ pointer }) => settingKey(below(pointer, 'properties', '7f0c1a52-3b5e-4c55-9a0e-2f1d6a7b8c9d'), { type: 'string', title: 'Contoso field', description: 'What the service says of it.' })),
  },
  { rule: 'empty-property', name: 'nothing said', breaks: (subject) => shown(closedObjects(subject.anatomy.schemas), subject).map(({ pointer }) => settingKey(below(pointer, 'properties', 'contosoField'), {})) },
  { rule: 'empty-property', name: 'no name', breaks: ({ anatomy }) => closedObjects(anatomy.schemas).map(({ pointer }) => settingKey(below(pointer, 'properties', ''), { type: 'string', title: 'Contoso field', description: 'What the service says of it.' })) },
  { rule: 'default-placeholder', name: 'of a property', breaks: (subject) => plainTexts(propertiesOf(subject)).filter(({ role }) => role === 'body').map(({ pointer }) => settingValue(below(pointer, 'default'), '{{ contoso }}')) },
  { rule: 'enum-empty', name: 'an empty choice', breaks: (subject) => plainTexts(parametersIn(subject, 'query')).map(({ pointer }) => ({ changes: [set(below(pointer, 'enum'), ['a', ' ', 'b'])], expected: atValue(below(pointer, 'enum', 1)) })) },
  { rule: 'filter-functions-empty', name: 'empty', breaks: (subject) => plainTexts(propertiesOf(subject)).filter(({ role }) => role === 'response').map(({ pointer }) => settingValue(below(pointer, 'filterFunctions'), [])) },
  { rule: 'filter-functions-duplicates', name: 'twice', breaks: (subject) => plainTexts(propertiesOf(subject)).filter(({ role }) => role === 'response').map(({ pointer }) => ({ changes: [set(below(pointer, 'filterFunctions'), ['eq', 'eq'])], expected: atValue(below(pointer, 'filterFunctions', 1)) })) },
  { rule: 'filter-functions-position', name: 'in a body', breaks: (subject) => plainTexts(propertiesOf(subject)).filter(({ role }) => role === 'body').map(({ pointer }) => settingKey(below(pointer, 'filterFunctions'), ['eq'])) },
  { rule: 'string-binary-position', name: 'inside of a body', breaks: (subject) => plainTexts(propertiesOf(subject)).filter(({ role }) => role === 'body').map(({ pointer }) => settingValue(below(pointer, 'format'), 'binary')), besides: ['form-urlencoded-binary'] },
  { rule: 'required-loop', name: 'itself', breaks: ({ definition }) => (!isObject(definition.definitions) ? [] : [settingKey(CONTOSO, { type: 'object', required: ['self'], properties: { self: { $ref: '#/definitions/ContosoLoop' } } })]) },
  { rule: 'unused-definition', name: 'by nobody', breaks: ({ definition }) => (!isObject(definition.definitions) ? [] : [settingKey(pointerTo('/definitions/ContosoUnused'), { type: 'object' })]) },
  { rule: 'autorest-ignored', name: 'a client name', breaks: (subject) => calm(subject).map(({ pointer }) => settingKey(below(pointer, 'x-ms-client-name'), 'Contoso')) },
  { rule: 'ms-enum-ignored', name: 'a list of names', breaks: (subject) => plainTexts(propertiesOf(subject)).map(({ pointer }) => ({ changes: [set(below(pointer, 'enum'), ['c1', 'c2']), set(below(pointer, 'x-enumNames'), ['Contoso', 'Fabrikam'])], expected: atKey(below(pointer, 'x-enumNames')) })) },
  { rule: 'ms-enum-ignored', name: 'names of values', breaks: (subject) => plainTexts(propertiesOf(subject)).map(({ pointer }) => settingKey(below(pointer, 'x-ms-enum'), { name: 'Contoso' })) },
  { rule: 'ref-no-siblings', name: 'a description', breaks: ({ anatomy }) => anatomy.references.filter(({ kind }) => kind === 'schema').map(({ pointer }) => ({ changes: [set(below(aboveOf(pointer), 'description'), 'Contoso')], expected: atKey(pointer) })) },
  { rule: 'response-schema-missing', name: 'no schema', breaks: (subject) => answering(subject).filter(({ method }) => method === 'get').map(({ pointer }) => ({ changes: [set(below(pointer, 'responses'), { 200: { description: 'OK' } })], expected: atKey(below(pointer, 'responses', '200')) })) },
  { rule: 'response-schema-missing', name: 'an example only', breaks: (subject) => answering(subject).filter(({ method }) => method === 'get').map(({ pointer }) => ({ changes: [set(below(pointer, 'produces'), ['application/json']), set(below(pointer, 'responses'), { 200: { description: 'OK', examples: { 'application/json': { id: 7, name: 'Contoso' } } } })], expected: atKey(below(pointer, 'responses', '200')) })) },
  { rule: 'response-schema-empty', name: 'an object without properties', breaks: (subject) => answering(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'responses'), { 200: { description: 'OK', schema: { type: 'object' } } })], expected: atKey(below(pointer, 'responses', '200', 'schema')) })) },
  { rule: 'response-schema-200-201', name: 'on 204', breaks: (subject) => answering(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'responses'), { 204: { description: 'Done', schema: { type: 'string' } } })], expected: atKey(below(pointer, 'responses', '204')) })) },
  { rule: 'response-schema-200-201', name: 'on 202', breaks: (subject) => answering(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'responses'), { 202: { description: 'Accepted', schema: { type: 'string' } } })], expected: atKey(below(pointer, 'responses', '202')) })) },
  { rule: 'response-single-schema', name: 'two successes', breaks: (subject) => answering(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'responses'), { 200: { description: 'OK', schema: { type: 'string' } }, 202: { description: 'Accepted', schema: { type: 'integer' } } })], expected: atKey(below(pointer, 'responses')) })) },
  { rule: 'response-example-mime', name: 'XML', breaks: (subject) => answering(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'produces'), ['application/json']), set(below(pointer, 'responses'), { 200: { description: 'OK', schema: { type: 'string' }, examples: { 'application/xml': '<a/>' } } })], expected: atKey(below(pointer, 'responses', '200', 'examples', 'application/xml')) })) },
  { rule: 'card-duplicate-label', name: 'twice', breaks: (subject) => visible(calm(subject)).filter(({ parameters }) => parameters.every(({ in: place }) => place !== 'body')).map(({ pointer, value }) => ({ changes: [set(below(pointer, 'parameters'), [...listOf(value.parameters), ...['contosoA', 'contosoB'].map((name) => ({ name, in: 'query', type: 'string', 'x-ms-summary': 'Contoso', description: 'Contoso' }))])], expected: atKey(pointer) })) },
  { rule: 'card-all-advanced', name: 'all hidden', breaks: (subject) => visible(calm(subject)).filter(({ parameters, value }) => parameters.length === 0 && objectOf(value).parameters === undefined).map(({ pointer }) => ({ changes: [set(below(pointer, 'parameters'), ['contosoA', 'contosoB'].map((name) => ({ name, in: 'query', type: 'string', 'x-ms-visibility': 'advanced', 'x-ms-summary': name === 'contosoA' ? 'First' : 'Second', description: 'Contoso' })))], expected: atKey(pointer) })) },
  { rule: 'property-internal-default-required', name: 'an optional one', breaks: (subject) => plainTexts(parametersIn(subject, 'query')).filter(({ value }) => value.required !== true).map(({ pointer }) => ({ changes: [set(below(pointer, 'x-ms-visibility'), 'internal'), set(below(pointer, 'default'), 'contoso')], expected: atValue(pointer) })) },
  { rule: 'consumes-missing', name: 'nowhere', breaks: (subject) => calm(subject).filter(({ value, parameters }) => value.consumes !== undefined && subject.definition.consumes === undefined && parameters.some(({ in: place }) => place === 'body')).map(({ pointer }) => ({ changes: [{ kind: 'remove', file: 'definition', pointer: below(pointer, 'consumes') }], expected: atValue(pointer) })) },
  { rule: 'mime-request-compat', name: 'JSON for a form', prepare: withInputs, breaks: (subject) => calm(subject).filter(({ parameters }) => parameters.length > 0 && parameters.every(({ in: place }) => place === 'formData')).map(({ pointer }) => settingValue(below(pointer, 'consumes'), ['application/json'])) },
];

function aboveOf(pointer: ReturnType<typeof below>): ReturnType<typeof below> {
  return pointerTo(pointer.slice(0, pointer.lastIndexOf('/')));
}
