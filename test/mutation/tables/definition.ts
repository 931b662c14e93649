import { ROOT_POINTER } from '@connector-workbench/core';
import { atKey, atValue, below, pointerTo, remove, removing, set, settingValue } from '../engine/change.js';
import { has, isObject, listOf, member, objectOf, textOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { calm, makesItsAddress } from './choosing.js';

const INFO = pointerTo('/info');
const LONG = 'Finds and changes all that Contoso has, and tells you about it. ';

/** The outermost members of a definition. */
export const DEFINITION_MUTATIONS: readonly Mutation[] = [
  { rule: 'address-placeholder', name: 'a variable of the basePath', breaks: (subject) => (makesItsAddress(subject) ? [] : [settingValue(pointerTo('/basePath'), '/{tenant}/v1')]) },
  { rule: 'address-placeholder', name: 'a host to fill in', breaks: (subject) => (makesItsAddress(subject) ? [] : [settingValue(pointerTo('/host'), '<tenant>.contoso.example')]) },
  { rule: 'api-status-value', name: 'another word', breaks: () => [{ changes: [set(below(INFO, 'x-ms-api-annotation'), { status: 'Beta' })], expected: atValue(below(INFO, 'x-ms-api-annotation', 'status')) }] },
  { rule: 'base-path-slash', name: 'no slash', breaks: () => [settingValue(pointerTo('/basePath'), 'v1')] },
  { rule: 'base-path-slash', name: 'a whole address', breaks: () => [settingValue(pointerTo('/basePath'), 'https://api.contoso.example/v1')] },
  { rule: 'base-path-slash', name: 'a number', breaks: () => [settingValue(pointerTo('/basePath'), 1)] },
  { rule: 'connector-metadata-required', name: 'removed', breaks: ({ definition }) => (has(definition, 'x-ms-connector-metadata') ? [removing(pointerTo('/x-ms-connector-metadata'))] : []) },
  { rule: 'contact-email', name: 'a name', breaks: ({ definition }) => (isObject(member(definition.info, 'contact')) ? [settingValue(below(INFO, 'contact', 'email'), 'Contoso support')] : []) },
  { rule: 'contact-required', name: 'removed', breaks: ({ definition }) => (has(definition.info, 'contact') ? [removing(below(INFO, 'contact'))] : []) },
  ...['name', 'url', 'email'].map((key) => ({ rule: 'contact-required', name: `no ${key}`, breaks: ({ definition }: Subject) => (has(objectOf(member(definition.info, 'contact')), key) ? [removing(below(INFO, 'contact', key))] : []) })),
  { rule: 'contact-url', name: 'no scheme', breaks: ({ definition }) => (isObject(member(definition.info, 'contact')) ? [settingValue(below(INFO, 'contact', 'url'), 'www.contoso.example/help')] : []) },
  ...['https://api.contoso.example', 'api.contoso.example/v1', '{tenant}.contoso.example', 'api contoso', ''].map((host) => ({ rule: 'host-format', name: `"${host}"`, breaks: () => [settingValue(pointerTo('/host'), host)] })),
  { rule: 'host-format', name: 'a list', breaks: () => [settingValue(pointerTo('/host'), ['api.contoso.example'])] },
  { rule: 'info-description-length', name: 'too short', breaks: () => [settingValue(below(INFO, 'description'), 'Too short.')] },
  { rule: 'info-description-length', name: 'too long', breaks: () => [settingValue(below(INFO, 'description'), LONG.repeat(9).trim())] },
  { rule: 'info-description-required', name: 'removed', breaks: ({ definition }) => (has(definition.info, 'description') ? [removing(below(INFO, 'description'))] : []) },
  { rule: 'info-description-required', name: 'empty', breaks: () => [settingValue(below(INFO, 'description'), '')] },
  { rule: 'info-description-required', name: 'a number', breaks: () => [settingValue(below(INFO, 'description'), 7)] },
  { rule: 'info-title-length', name: 'too long', breaks: () => [settingValue(below(INFO, 'title'), 'Contoso orders, invoices and contacts')] },
  { rule: 'info-title-required', name: 'removed', breaks: ({ definition }) => (has(definition.info, 'title') ? [removing(below(INFO, 'title'))] : []) },
  { rule: 'info-title-required', name: 'blank', breaks: () => [settingValue(below(INFO, 'title'), ' ')] },
  { rule: 'info-title-required', name: 'as a generator left it', breaks: () => [settingValue(below(INFO, 'title'), 'My Title')] },
  { rule: 'info-title-required', name: 'as the wizard left it', breaks: () => [settingValue(below(INFO, 'title'), 'Default title')] },
  { rule: 'info-version-required', name: 'removed', breaks: ({ definition }) => (has(definition.info, 'version') ? [removing(below(INFO, 'version'))] : []) },
  { rule: 'info-version-required', name: 'empty', breaks: () => [settingValue(below(INFO, 'version'), '')] },
  { rule: 'info-version-required', name: 'a number', breaks: () => [settingValue(below(INFO, 'version'), 1.5)] },
  { rule: 'mime-valid', name: 'one more of the definition', breaks: ({ definition }) => ['consumes', 'produces'].filter((key) => has(definition, key)).map((key) => settingValue(pointerTo(`/${key}/${listOf(definition[key]).length}`), 'json')) },
  { rule: 'mime-valid', name: 'one more of an operation', breaks: ({ anatomy }) => anatomy.operations.flatMap(({ pointer, value }) => ['consumes', 'produces'].filter((key) => has(value, key)).map((key) => settingValue(below(pointer, key, listOf(value[key]).length), 'application / json'))) },
  { rule: 'openapi3-document', name: 'another version', breaks: () => [{ changes: [remove(pointerTo('/swagger')), set(pointerTo('/openapi'), '3.0.1')], expected: atKey(pointerTo('/openapi')) }] },
  { rule: 'openapi3-document', name: 'Swagger by its later name', breaks: () => [{ changes: [remove(pointerTo('/swagger')), set(pointerTo('/openapi'), '2.0')], expected: atKey(pointerTo('/openapi')) }] },
  { rule: 'root-required-properties', name: 'no swagger', breaks: () => [removing(pointerTo('/swagger'))] },
  { rule: 'root-required-properties', name: 'no info', breaks: () => [removing(pointerTo('/info'))] },
  { rule: 'root-required-properties', name: 'no paths', breaks: ({ definition }) => (JSON.stringify({ ...definition, paths: {} }).includes('"operationId"') ? [] : [removing(pointerTo('/paths'))]) },
  { rule: 'root-required-properties', name: 'a text as info', breaks: () => [settingValue(INFO, 'Contoso')] },
  { rule: 'root-required-properties', name: 'a list', breaks: () => [{ changes: [set(ROOT_POINTER, [])], expected: atValue(ROOT_POINTER) }] },
  { rule: 'root-required-properties', name: 'no name of the licence', breaks: () => [settingValue(below(INFO, 'license'), { url: 'https://contoso.example/licence' })] },
  { rule: 'tags-unique', name: 'no name', breaks: ({ definition }) => (has(definition, 'tags') ? [] : [{ changes: [set(pointerTo('/tags'), [{ name: 'Orders' }, { description: 'All contacts' }])], expected: atValue(pointerTo('/tags/1')) }]) },
  { rule: 'schemes-valid', name: 'web sockets', breaks: () => [{ changes: [set(pointerTo('/schemes'), ['https', 'wss'])], expected: atValue(pointerTo('/schemes/1')) }] },
  { rule: 'schemes-valid', name: 'of an operation', breaks: (subject) => calm(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'schemes'), ['ftp'])], expected: atValue(below(pointer, 'schemes', 0)) })) },
  { rule: 'schemes-valid', name: 'empty', breaks: () => [settingValue(pointerTo('/schemes'), [])] },
  { rule: 'schemes-valid', name: 'a text', breaks: () => [settingValue(pointerTo('/schemes'), 'https')] },
  { rule: 'swagger-version-2', name: 'a number', breaks: () => [settingValue(pointerTo('/swagger'), 2)] },
  { rule: 'swagger-version-2', name: 'the whole definition', breaks: ({ definition }) => [{ changes: [...Object.keys(definition).filter((key) => key !== 'swagger').map((key) => remove(below(ROOT_POINTER, key))), set(pointerTo('/swagger'), definition)], expected: atKey(pointerTo('/swagger')) }], besides: ['connector-metadata-required'] },
  { rule: 'swagger-version-2', name: 'an old version', breaks: () => [settingValue(pointerTo('/swagger'), '1.2')] },
  { rule: 'tags-unique', name: 'two new ones', breaks: ({ definition }) => (has(definition, 'tags') ? [] : [{ changes: [set(pointerTo('/tags'), [{ name: 'Orders' }, { name: 'Orders', description: 'All orders' }])], expected: atValue(pointerTo('/tags/1/name')) }]) },
  {
    rule: 'tags-unique',
    name: 'one more',
    breaks: ({ definition }) => {
      const tags = listOf(definition.tags);
      const place = pointerTo(`/tags/${tags.length}`);
      return tags.flatMap((tag) => (textOf(objectOf(tag).name) === undefined ? [] : [{ changes: [set(place, tag)], expected: atValue(below(place, 'name')) }]));
    },
  },
];
