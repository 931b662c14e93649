import { atKey, atValue, below, type Place, pointerTo, removing, rename, set, settingKey, settingValue } from '../engine/change.js';
import { has, isObject, type JsonObject, listOf, objectOf, textOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { appending, calm, CHOICES, choicesWith, isPlain, type OwnParameter, parametersIn, PATH_PARAMETER, plainTexts, visible } from './choosing.js';

const FIELD = { name: 'contosoField', in: 'formData', required: false, type: 'string', 'x-ms-summary': 'Field', description: 'A field' } as const;

/** One more parameter of operations that can take a form field. */
function withField(subject: Subject, field: JsonObject, expected: (entry: ReturnType<typeof appending>['at']) => Place['expected']): readonly Place[] {
  return calm(subject).filter(({ method, parameters }) => ['post', 'put', 'patch'].includes(method) && parameters.every((parameter) => parameter.in !== 'body')).map(({ pointer, value }) => {
    const { change, at } = appending(value, pointer, 'parameters', field);
    return { changes: [change, set(below(pointer, 'consumes'), ['multipart/form-data'])], expected: expected(at) };
  });
}

function inline(parameters: readonly OwnParameter[], key: string): readonly OwnParameter[] {
  return parameters.filter(({ value }) => has(value, key));
}

/** The bodies that can be taken apart. */
const bodies = (subject: Subject): readonly OwnParameter[] => parametersIn(subject, 'body').filter(({ value }) => isObject(value.schema));
const inputs = (subject: Subject): readonly OwnParameter[] => parametersIn(subject, 'query', 'header').filter(({ value, name }) => name !== undefined && has(value, 'type'));

/** A second entry of the same name and place, at the end of the list. */
function repeated(parameters: readonly OwnParameter[]): readonly Place[] {
  return parameters.filter(({ name }) => name !== undefined).map(({ operation, value }) => {
    const { change, at } = appending(operation.value, operation.pointer, 'parameters', value);
    return { changes: [change], expected: atValue(below(at, 'name')) };
  });
}

/** One more parameter that makers have to fill in, of operations that have none of that name. */
function asking(subject: Subject, { in: place, name }: { readonly in: string; readonly name: string }): readonly Place[] {
  return visible(calm(subject)).filter(({ parameters }) => parameters.every((parameter) => parameter.name?.toLowerCase() !== name.toLowerCase())).map(({ pointer, value }) => {
    const { change, at } = appending(value, pointer, 'parameters', { name, in: place, required: true, type: 'string', 'x-ms-summary': 'Key', description: 'Your key' });
    return { changes: [change], expected: atValue(below(at, 'name')) };
  });
}

/** What connections send as a key, but for the header that no parameter may have. */
function keysOf({ definition }: Subject): readonly { readonly in: string; readonly name: string }[] {
  return Object.values(objectOf(definition.securityDefinitions)).flatMap((scheme) => {
    const { type, in: place, name } = objectOf(scheme);
    return type === 'apiKey' && typeof place === 'string' && typeof name === 'string' && !/^(?:authorization|host|cookie)$/i.test(name) ? [{ in: place, name }] : [];
  });
}

/** Parameters of operations and paths. */
export const PARAMETER_MUTATIONS: readonly Mutation[] = [
  { rule: 'allow-empty-value', name: 'elsewhere', breaks: (subject) => parametersIn(subject, 'header', 'path').map(({ pointer }) => settingKey(below(pointer, 'allowEmptyValue'), true)) },
  { rule: 'file-param-formdata', name: 'elsewhere', breaks: (subject) => plainTexts(inputs(subject)).map(({ pointer }) => ({ changes: [set(below(pointer, 'type'), 'file')], expected: atValue(below(pointer, 'in')) })) },
  {
    rule: 'form-urlencoded-binary',
    name: 'one more field',
    breaks: (subject) => withField(subject, { ...FIELD, format: 'binary' }, (at) => atValue(at)).flatMap(({ changes: [add], expected }) => {
      const operation = calm(subject).find(({ pointer }) => expected.pointer.startsWith(`${pointer}/`));
      if (operation === undefined || add === undefined) return [];
      const consumes = below(operation.pointer, 'consumes');
      return [{ changes: [add, set(consumes, ['application/x-www-form-urlencoded'])], expected: atValue(below(consumes, 0)) }];
    }),
  },
  { rule: 'formdata-name-ascii', name: 'an umlaut', breaks: (subject) => withField(subject, { ...FIELD, name: 'Größe' }, (at) => atValue(below(at, 'name'))) },
  {
    rule: 'param-body-and-form',
    name: 'a field beside the body',
    breaks: (subject) => calm(subject).flatMap(({ pointer, value, parameters }) => {
      const body = parameters.find((parameter) => parameter.in === 'body');
      return body === undefined ? [] : [{ changes: [appending(value, pointer, 'parameters', FIELD).change, set(below(pointer, 'consumes'), ['multipart/form-data'])], expected: atValue(body.listedAt) }];
    }),
  },
  { rule: 'param-body-dynamic', name: 'beside the schema', breaks: (subject) => bodies(subject).map(({ pointer }) => ({ changes: [CHOICES.added, set(below(pointer, 'x-ms-dynamic-schema'), { operationId: CHOICES.id, 'value-path': 'schema' })], expected: atKey(below(pointer, 'x-ms-dynamic-schema')) })) },
  ...['type', 'format', 'default'].map((key) => ({ rule: 'param-body-property', name: key, breaks: (subject: Subject) => bodies(subject).map(({ pointer }) => settingKey(below(pointer, key), 'string')) })),
  { rule: 'param-body-schema', name: 'removed', breaks: (subject) => bodies(subject).map(({ pointer }) => removing(below(pointer, 'schema'))) },
  { rule: 'param-body-schema', name: 'a text', breaks: (subject) => bodies(subject).map(({ pointer }) => settingValue(below(pointer, 'schema'), 'object')) },
  { rule: 'param-credential', name: 'a key for each call', breaks: (subject) => asking(subject, { in: 'header', name: 'Ocp-Apim-Subscription-Key' }) },
  { rule: 'param-credential', name: 'what the connection sends', breaks: (subject) => keysOf(subject).flatMap((key) => asking(subject, key)) },
  {
    rule: 'literal-secret',
    name: 'in a default',
    breaks: (subject) => calm(subject).map(({ pointer, value }) => {
      const { change, at } = appending(value, pointer, 'parameters', { name: 'X-Contoso-Access-Key', in: 'header', required: true, type: 'string', default: '0f1e2d3c4b5a69788796', 'x-ms-visibility': 'internal' });
      return { changes: [change], expected: atValue(below(at, 'default')) };
    }),
  },
  { rule: 'param-duplicate', name: 'the same input', breaks: (subject) => repeated(parametersIn(subject, 'query', 'header', 'path').filter(({ value }) => (textOf(value['x-ms-summary']) ?? '').trim() !== '')) },
  {
    rule: 'param-duplicate',
    name: 'a header in other capitals',
    breaks: (subject) => calm(subject).map(({ pointer, value }) => {
      const header = (name: string, label: string): JsonObject => ({ name, in: 'header', required: false, type: 'string', 'x-ms-summary': label, description: label });
      const before = listOf(value.parameters);
      return { changes: [set(below(pointer, 'parameters'), [...before, header('X-Contoso', 'Contoso'), header('x-contoso', 'Another Contoso')])], expected: atValue(below(pointer, 'parameters', before.length + 1, 'name')) };
    }),
  },
  { rule: 'param-duplicate', name: 'a second body', breaks: (subject) => repeated(bodies(subject)) },
  {
    rule: 'param-duplicate',
    name: 'twice in a path',
    breaks: ({ anatomy }) => anatomy.pathItems.map(({ pointer, value }) => {
      const field = { name: 'X-Contoso', in: 'header', required: false, type: 'string', 'x-ms-summary': 'Contoso', description: 'Of Contoso' };
      const before = listOf(value.parameters);
      return { changes: [set(below(pointer, 'parameters'), [...before, field, field])], expected: atValue(below(pointer, 'parameters', before.length + 1, 'name')) };
    }),
  },
  { rule: 'param-internal-required-default', name: 'hidden', breaks: (subject) => inputs(subject).filter(({ value }) => !has(value, 'default', 'x-ms-visibility')).map(({ pointer }) => ({ changes: [set(below(pointer, 'required'), true), set(below(pointer, 'x-ms-visibility'), 'internal')], expected: atValue(pointer) })) },
  { rule: 'param-name-connection-id', name: 'renamed', breaks: (subject) => inputs(subject).map(({ pointer }) => settingValue(below(pointer, 'name'), 'connectionId')) },
  { rule: 'param-nonbody-schema', name: 'a schema', breaks: (subject) => inputs(subject).map(({ pointer }) => settingKey(below(pointer, 'schema'), { type: 'string' })) },
  { rule: 'param-summary', name: 'removed', breaks: (subject) => inline(parametersIn(subject, 'query', 'header', 'path'), 'x-ms-summary').filter(({ operation, value }) => !operation.isInternal && !has(value, 'x-ms-visibility')).map(({ pointer }) => removing(below(pointer, 'x-ms-summary'))) },
  { rule: 'param-summary', name: 'blank', breaks: (subject) => inline(parametersIn(subject, 'query', 'header', 'path'), 'x-ms-summary').filter(({ operation, value }) => !operation.isInternal && !has(value, 'x-ms-visibility')).map(({ pointer }) => settingValue(below(pointer, 'x-ms-summary'), ' ')) },
  { rule: 'param-summary', name: 'a number', breaks: (subject) => inline(parametersIn(subject, 'query', 'header', 'path'), 'x-ms-summary').filter(({ operation, value }) => !operation.isInternal && !has(value, 'x-ms-visibility')).map(({ pointer }) => settingValue(below(pointer, 'x-ms-summary'), 7)) },
  { rule: 'param-type-required', name: 'no type', breaks: (subject) => inputs(subject).filter(({ value }) => isPlain(value)).map(({ pointer }) => removing(below(pointer, 'type'))) },
  { rule: 'param-type-required', name: 'no type of a header', breaks: ({ anatomy }) => anatomy.responses.filter(({ value }) => !has(value, 'headers')).map(({ pointer }) => ({ changes: [set(below(pointer, 'headers'), { 'X-Contoso': { description: 'Contoso' } })], expected: atValue(below(pointer, 'headers', 'X-Contoso')) })) },
  { rule: 'param-type-required', name: 'no name', breaks: (subject) => inputs(subject).map(({ pointer }) => removing(below(pointer, 'name'))) },
  { rule: 'param-type-required', name: 'empty name', breaks: (subject) => inputs(subject).map(({ pointer }) => settingValue(below(pointer, 'name'), '')) },
  { rule: 'param-type-required', name: 'no place', breaks: (subject) => inputs(subject).map(({ pointer }) => removing(below(pointer, 'in'))) },
  { rule: 'path-param-encoding', name: 'removed', breaks: (subject) => inline(parametersIn(subject, 'path'), 'x-ms-url-encoding').map(({ pointer }) => removing(below(pointer, 'x-ms-url-encoding'))) },
  { rule: 'path-param-required', name: 'removed', breaks: (subject) => inline(parametersIn(subject, 'path'), 'required').map(({ pointer }) => removing(below(pointer, 'required'))) },
  { rule: 'path-param-required', name: 'false', breaks: (subject) => inline(parametersIn(subject, 'path'), 'required').map(({ pointer }) => settingValue(below(pointer, 'required'), false)) },
  {
    rule: 'path-param-unused',
    name: 'one more of an operation',
    breaks: (subject) => calm(subject).filter(({ path }) => !path.includes(PATH_PARAMETER.name)).map(({ pointer, value }) => {
      const { change, at } = appending(value, pointer, 'parameters', PATH_PARAMETER);
      return { changes: [change], expected: atValue(below(at, 'name')) };
    }),
  },
  {
    rule: 'path-param-unused',
    name: 'one more of a path',
    breaks: (subject) => subject.anatomy.pathItems.filter(({ operations }) => operations.length > 0 && operations.every((operation) => calm(subject).includes(operation))).map(({ pointer, value }) => {
      const { change, at } = appending(value, pointer, 'parameters', PATH_PARAMETER);
      return { changes: [change], expected: atValue(below(at, 'name')) };
    }),
  },
  {
    rule: 'path-param-unused',
    name: 'as a route of a server',
    breaks: (subject) => parametersIn(subject, 'path').flatMap(({ operation, pointer, name }) => {
      const path = subject.anatomy.pathItems.find((item) => item.operations.includes(operation));
      const isAlone = path?.operations.length === 1 && operation.parameters.filter((other) => other.in === 'path').length === 1;
      if (!isAlone || name === undefined || !operation.path.split('/').includes(`{${name}}`)) return [];
      const written = operation.path.replace(`{${name}}`, `:${name}`);
      const renamed = below(pointerTo('/paths'), written);
      return [{ changes: [rename(path.pointer, written)], expected: atValue(below(pointerTo(`${renamed}${pointer.slice(path.pointer.length)}`), 'name')) }];
    }),
  },
  { rule: 'path-param-unused', name: 'misnamed', breaks: (subject) => parametersIn(subject, 'path').filter(({ operation }) => operation.parameters.filter((other) => other.in === 'path').length === 1).map(({ pointer }) => settingValue(below(pointer, 'name'), 'contosoId')) },
  { rule: 'url-encoding-query', name: 'of a query parameter', breaks: (subject) => parametersIn(subject, 'query').map(({ pointer }) => settingKey(below(pointer, 'x-ms-url-encoding'), 'single')) },
  { rule: 'url-encoding-query', name: 'of a header', breaks: (subject) => parametersIn(subject, 'header').map(({ pointer }) => settingKey(below(pointer, 'x-ms-url-encoding'), 'single')) },
  { rule: 'url-encoding-query', name: 'of an operation', breaks: (subject) => calm(subject).map(({ pointer }) => settingKey(below(pointer, 'x-ms-url-encoding'), 'single')) },
  { rule: 'default-placeholder', name: 'of a query parameter', breaks: (subject) => plainTexts(parametersIn(subject, 'query')).map(({ pointer }) => settingValue(below(pointer, 'default'), 'https://{{contoso.host}}/a')) },
  {
    rule: 'default-placeholder',
    name: 'of a header',
    breaks: (subject) => visible(calm(subject)).map(({ pointer, value }) => {
      const { change, at } = appending(value, pointer, 'parameters', { name: 'X-Contoso-Site', in: 'header', required: false, type: 'string', 'x-ms-summary': 'Site', description: 'Your site', default: 'Bearer {{contosoSite}}' });
      return { changes: [change], expected: atValue(below(at, 'default')) };
    }),
  },
  { rule: 'url-encoding-value', name: 'another word', breaks: (subject) => parametersIn(subject, 'path').map(({ pointer }) => settingValue(below(pointer, 'x-ms-url-encoding'), 'triple')) },
  { rule: 'dynamic-values-placement', name: 'on an operation', breaks: (subject) => calm(subject).map(({ pointer }) => ({ changes: [CHOICES.added, set(below(pointer, 'x-ms-dynamic-values'), choicesWith())], expected: atKey(below(pointer, 'x-ms-dynamic-values')) })) },
  { rule: 'dynamic-values-placement', name: 'on a response', breaks: ({ anatomy }) => anatomy.responses.map(({ pointer }) => ({ changes: [CHOICES.added, set(below(pointer, 'x-ms-dynamic-list'), { operationId: CHOICES.id, itemValuePath: 'id' })], expected: atKey(below(pointer, 'x-ms-dynamic-list')) })) },
];
