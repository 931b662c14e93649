import { atKey, atValue, below, pointerTo, set, settingKey, settingValue } from '../engine/change.js';
import { has, listOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { calm, isBehindGateway, makesItsAddress, parametersIn, visible } from './choosing.js';

const INFO = pointerTo('/info');

/** What makers and reviewers read. */
export const WORDING_MUTATIONS: readonly Mutation[] = [
  { rule: 'operation-summary-says-nothing', name: 'a bare verb', breaks: (subject) => visible(calm(subject)).map(({ pointer }) => settingValue(below(pointer, 'summary'), 'Get')) },
  { rule: 'operation-summary-says-nothing', name: 'a placeholder', breaks: (subject) => visible(calm(subject)).map(({ pointer }) => settingValue(below(pointer, 'summary'), 'Action 1')) },
  { rule: 'operation-summary-says-nothing', name: 'the address', breaks: (subject) => visible(calm(subject)).map(({ pointer, path, method }) => settingValue(below(pointer, 'summary'), `${method.toUpperCase()} ${path}`)), besides: ['operation-summary-characters'] },
  { rule: 'operation-summary-characters', name: 'a slash', breaks: (subject) => visible(calm(subject)).map(({ pointer }) => settingValue(below(pointer, 'summary'), 'Get/create contoso')) },
  { rule: 'operation-summary-end', name: 'a full stop', breaks: (subject) => visible(calm(subject)).map(({ pointer }) => settingValue(below(pointer, 'summary'), 'Get all of contoso.')) },
  { rule: 'trigger-summary-form', name: 'a noun', breaks: ({ anatomy }) => visible(anatomy.operations).filter(({ value }) => value['x-ms-trigger'] !== undefined).map(({ pointer }) => settingValue(below(pointer, 'summary'), 'New things of contoso')) },
  { rule: 'strings-no-product-names', name: 'in a description', breaks: (subject) => visible(calm(subject)).map(({ pointer }) => settingValue(below(pointer, 'description'), 'Gets the contacts into Power Automate.')) },
  { rule: 'strings-no-product-names', name: 'in a label', breaks: (subject) => parametersIn(subject, 'query').map(({ pointer }) => settingValue(below(pointer, 'x-ms-summary'), 'Logic Apps ID')) },
  { rule: 'deprecated-label', name: 'without a word of it', breaks: (subject) => visible(calm(subject)).map(({ pointer }) => ({ changes: [set(below(pointer, 'deprecated'), true), set(below(pointer, 'summary'), 'Get contoso things')], expected: atValue(below(pointer, 'summary')) })) },
  { rule: 'param-summary-characters', name: 'a technical name', breaks: (subject) => parametersIn(subject, 'query').filter(({ value, operation }) => value['x-ms-visibility'] !== 'internal' && !operation.isInternal).map(({ pointer }) => settingValue(below(pointer, 'x-ms-summary'), 'contosoId')) },
  { rule: 'param-description', name: 'empty', breaks: (subject) => parametersIn(subject, 'query').filter(({ value, operation }) => value['x-ms-visibility'] !== 'internal' && !operation.isInternal).map(({ pointer }) => settingValue(below(pointer, 'description'), '')) },
  { rule: 'info-title-restricted-words', name: 'connector', breaks: () => [settingValue(below(INFO, 'title'), 'Contoso Connector')] },
  { rule: 'info-title-restricted-words', name: 'api', breaks: () => [settingValue(below(INFO, 'title'), 'Contoso API')] },
  { rule: 'info-title-end', name: 'a stop', breaks: () => [settingValue(below(INFO, 'title'), 'Contoso.')] },
  { rule: 'info-title-english', name: 'another letter', breaks: () => [settingValue(below(INFO, 'title'), 'Contosö')] },
  { rule: 'info-description-restricted', name: 'a product', breaks: () => [settingValue(below(INFO, 'description'), 'Reads the contacts of Contoso for Power Apps.')] },
  { rule: 'info-description-differs-title', name: 'the same', breaks: () => [{ changes: [set(below(INFO, 'title'), 'Contoso contacts of all people'), set(below(INFO, 'description'), 'Contoso contacts of all people.')], expected: atValue(below(INFO, 'description')) }] },
  { rule: 'deployment-version-format', name: 'a letter', breaks: () => [settingValue(below(INFO, 'x-ms-deployment-version'), 'v1.0')] },
  { rule: 'header-name', name: 'a blank', breaks: (subject) => calm(subject).map(({ pointer, value }) => added(pointer, value, { name: 'Contoso Trace', in: 'header', type: 'string', 'x-ms-summary': 'Trace', description: 'What it belongs to' }, 'name')) },
  { rule: 'header-param-platform', name: 'Accept', breaks: (subject) => calm(subject).filter(({ parameters }) => parameters.every(({ name }) => name?.toLowerCase() !== 'accept')).map(({ pointer, value }) => added(pointer, value, { name: 'Accept', in: 'header', type: 'string', 'x-ms-summary': 'Accept', description: 'The type' }, 'name')) },
  { rule: 'param-reserved', name: 'Authorization', breaks: (subject) => calm(subject).filter(({ parameters }) => parameters.every(({ name }) => name?.toLowerCase() !== 'authorization')).map(({ pointer, value }) => added(pointer, value, { name: 'Authorization', in: 'header', type: 'string', 'x-ms-summary': 'Key', description: 'The key' }, 'name')) },
  { rule: 'status-ahead-of-connector', name: 'Production', breaks: (subject: Subject) => (JSON.stringify(subject.definition.info ?? {}).includes('x-ms-api-annotation') ? [] : calm(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'x-ms-api-annotation'), { status: 'Production' })], expected: atValue(below(pointer, 'x-ms-api-annotation', 'status')) }))) },
  { rule: 'annotation-shape', name: 'a misspelt key', breaks: (subject) => calm(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'x-ms-api-annotation'), { famly: 'Contoso' })], expected: atKey(below(pointer, 'x-ms-api-annotation', 'famly')) })) },
  { rule: 'annotation-shape', name: 'an end that makers do not see', breaks: (subject) => calm(subject).filter(({ value }) => value.deprecated !== true && !has(value, 'x-ms-api-annotation')).map(({ pointer }) => ({ changes: [set(below(pointer, 'x-ms-api-annotation'), { family: 'Contoso', revision: 1, expires: '2027-12-31' })], expected: atKey(below(pointer, 'x-ms-api-annotation', 'expires')) })) },
  { rule: 'annotation-shape', name: 'a text', breaks: (subject) => calm(subject).map(({ pointer }) => settingValue(below(pointer, 'x-ms-api-annotation'), 'Preview')) },
  { rule: 'annotation-revision-missing', name: 'only a family', breaks: (subject) => calm(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'x-ms-api-annotation'), { family: 'ContosoFamily' })], expected: atValue(below(pointer, 'x-ms-api-annotation')) })) },
  { rule: 'revision-suffix', name: 'no suffix', breaks: (subject) => calm(subject).filter(({ id }) => id !== undefined && !id.endsWith('7')).map(({ pointer }) => ({ changes: [set(below(pointer, 'x-ms-api-annotation'), { family: 'ContosoFamily', revision: 7 })], expected: atValue(below(pointer, 'operationId')) })) },
  { rule: 'operation-id-length', name: 'a hundred letters', breaks: (subject) => calm(subject).map(({ pointer }) => settingValue(below(pointer, 'operationId'), `Get${'Contoso'.repeat(14)}`)) },
  { rule: 'operation-id-sanitized', name: 'a dash', breaks: (subject) => calm(subject).map(({ pointer }) => settingValue(below(pointer, 'operationId'), 'get-contoso')) },
  { rule: 'mcp-protocol', name: 'the older transport', breaks: (subject) => calm(subject).filter(({ method }) => method === 'post').map(({ pointer }) => settingValue(below(pointer, 'x-ms-agentic-protocol'), 'mcp-sse-1.0')) },
  { rule: 'chunk-transfer', name: 'a text', breaks: (subject) => calm(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'x-ms-capabilities'), { chunkTransfer: 'true' })], expected: atValue(below(pointer, 'x-ms-capabilities', 'chunkTransfer')) })) },
  { rule: 'plugin-operation', name: 'nothing said', breaks: (subject) => calm(subject).map(({ pointer }) => settingValue(below(pointer, 'x-ms-openai-data'), {})) },
  { rule: 'plugin-operation', name: 'a text', breaks: (subject) => calm(subject).map(({ pointer }) => settingValue(below(pointer, 'x-ms-openai-data'), 'yes')) },
  { rule: 'plugin-operation-id', name: 'another id', breaks: (subject) => calm(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'x-ms-openai-data'), { 'openai-enabled': true, operations: [{ operationId: 'NoSuchContoso' }] })], expected: atValue(below(pointer, 'x-ms-openai-data', 'operations', 0, 'operationId')) })) },
  { rule: 'plugin-manifest', name: 'no description', breaks: () => [settingValue(pointerTo('/x-ms-openai-manifest'), { humanName: 'Contoso', contactEmail: 'help@contoso.example' })] },
  { rule: 'host-non-production', name: 'a stage', breaks: () => [settingValue(pointerTo('/host'), 'api-staging.contoso.example')] },
  {
    rule: 'host-non-production',
    name: 'a stand-in',
    breaks: (subject) => (makesItsAddress(subject) ? [] : [settingValue(pointerTo('/host'), 'yourinstance.contoso.example')]),
  },
  { rule: 'host-non-production', name: 'a tunnel', breaks: () => [settingValue(pointerTo('/host'), '4f2a-203-0-113-7.ngrok-free.app')] },
  { rule: 'base-path-trailing-slash', name: 'a slash', breaks: () => [settingValue(pointerTo('/basePath'), '/contoso/')] },
  { rule: 'schemes-prefer-https', name: 'only http', breaks: (subject) => (isBehindGateway(subject) ? [] : [{ changes: [set(pointerTo('/schemes'), ['http'])], expected: atValue(pointerTo('/schemes/0')) }]) },
  { rule: 'schemes-prefer-https', name: 'http first', breaks: () => [{ changes: [set(pointerTo('/schemes'), ['http', 'https'])], expected: atValue(pointerTo('/schemes/0')) }] },
  { rule: 'mime-supported', name: 'another name beside JSON', breaks: (subject) => calm(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'produces'), ['application/json', 'text/json'])], expected: atValue(below(pointer, 'produces', 1)) })) },
  { rule: 'mime-supported', name: 'XML', breaks: (subject) => calm(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'produces'), ['application/xml'])], expected: atValue(below(pointer, 'produces', 0)) })) },
  { rule: 'url-absolute', name: 'of a licence', breaks: () => [{ changes: [set(below(INFO, 'license'), { name: 'MIT', url: 'contoso.example/licence' })], expected: atValue(below(INFO, 'license', 'url')) }] },
  { rule: 'connector-metadata-shape', name: 'an object', breaks: () => [settingValue(pointerTo('/x-ms-connector-metadata'), { Website: 'https://contoso.example' })] },
  { rule: 'connector-metadata-names', name: 'no categories', breaks: () => [settingValue(pointerTo('/x-ms-connector-metadata'), [{ propertyName: 'Website', propertyValue: 'https://contoso.example' }, { propertyName: 'Privacy policy', propertyValue: 'https://contoso.example/privacy' }])] },
  { rule: 'connector-metadata-names', name: 'a slip', breaks: () => [misnamed('Privacy policy', 'Privacy polcy', 1)] },
  { rule: 'connector-metadata-website-url', name: 'no scheme', breaks: () => [metadata('Website', 'contoso.example', 0)] },
  { rule: 'connector-categories-valid', name: 'a slip', breaks: () => [metadata('Categories', 'Marketting', 2)] },
  { rule: 'connector-categories-max', name: 'three', breaks: () => [metadata('Categories', 'Data;Marketing;Productivity', 2)] },
  { rule: 'production-on-beta', name: 'beta', breaks: () => [{ changes: [set(below(INFO, 'x-ms-api-annotation'), { status: 'Production' }), set(pointerTo('/basePath'), '/beta')], expected: atValue(below(INFO, 'x-ms-api-annotation', 'status')) }] },
  { rule: 'paths-empty', name: 'a path', breaks: () => [settingKey(pointerTo('/paths/~1contoso-empty'), {})] },
  { rule: 'paths-empty', name: 'all', breaks: (subject) => (calm(subject).length === subject.anatomy.operations.length && subject.anatomy.operations.length > 0 ? [settingValue(pointerTo('/paths'), {})] : []) },
  { rule: 'test-connection-get', name: 'by POST', breaks: (subject) => calm(subject).filter(({ method, id, parameters }) => method === 'post' && id !== undefined && parameters.every(({ value }) => value.required !== true)).map(({ id }) => ({ changes: [set(pointerTo('/x-ms-capabilities'), { testConnection: { operationId: id } })], expected: atValue(pointerTo('/x-ms-capabilities/testConnection/operationId')) })) },
  { rule: 'file-picker-shape', name: 'no open', breaks: ({ definition }) => (definition['x-ms-capabilities'] === undefined ? [{ changes: [set(pointerTo('/x-ms-capabilities'), { 'file-picker': {} })], expected: atValue(pointerTo('/x-ms-capabilities/file-picker')) }] : []) },
];

function added(pointer: ReturnType<typeof below>, value: Readonly<Record<string, unknown>>, parameter: object, at: string): ReturnType<typeof settingValue> {
  const list = listOf(value.parameters);
  return { changes: [set(below(pointer, 'parameters'), [...list, parameter])], expected: atValue(below(pointer, 'parameters', list.length, at)) };
}

function misnamed(name: string, slip: string, at: number): ReturnType<typeof settingValue> {
  const entries = [['Website', 'https://contoso.example'], ['Privacy policy', 'https://contoso.example/privacy'], ['Categories', 'Data']].map(([propertyName, propertyValue]) => ({ propertyName: propertyName === name ? slip : propertyName, propertyValue }));
  return { changes: [set(pointerTo('/x-ms-connector-metadata'), entries)], expected: atValue(pointerTo(`/x-ms-connector-metadata/${at}/propertyName`)) };
}

function metadata(name: string, value: string, at: number): ReturnType<typeof settingValue> {
  const entries = [['Website', 'https://contoso.example'], ['Privacy policy', 'https://contoso.example/privacy'], ['Categories', 'Data']].map(([propertyName, propertyValue]) => ({ propertyName, propertyValue: propertyName === name ? value : propertyValue }));
  return { changes: [set(pointerTo('/x-ms-connector-metadata'), entries)], expected: atValue(pointerTo(`/x-ms-connector-metadata/${at}/propertyValue`)) };
}
