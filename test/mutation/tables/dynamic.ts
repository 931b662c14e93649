import { BODY, COLOR, DETAILS, FILE, KIND, KINDS, REGION, SHAPES, THING, withCalls, withPicker } from '../bases/calls.js';
import { above, atKey, atValue, below, type Change, type Place, pointerTo, remove, removing, renaming, set, settingKey, settingValue } from '../engine/change.js';
import { both } from '../engine/prepare-subject.js';
import { has } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { calls } from './extensions.js';

const VALUES = below(KIND, 'x-ms-dynamic-values');
const LIST = below(KIND, 'x-ms-dynamic-list');
const SCHEMA = below(DETAILS, 'x-ms-dynamic-schema');
const PROPERTIES = below(DETAILS, 'x-ms-dynamic-properties');
const TREE = below(FILE, 'x-ms-dynamic-tree');
const PICKER = pointerTo('/x-ms-capabilities/file-picker');
const TEXT = { type: 'string', title: 'Contoso' };

/** One fault in the calls that are added to the connector. */
function called(rule: string, name: string, place: Place, besides?: readonly string[]): Mutation {
  return { rule, name, prepare: withCalls, breaks: () => [place], ...(besides === undefined ? {} : { besides }) };
}

const changing = (changes: readonly Change[], expected: Place['expected']): Place => ({ changes, expected });
const property = (name: string): Change => set(below(BODY, 'properties', name), TEXT);

/** Calls of real connectors that say which part of the answer they want. */
const withPath = (subject: Subject, key: string) => calls(subject).filter(({ value }) => typeof value[key] === 'string' && /^\w+$/.test(value[key]));

/** Whether an operation can be called without any input. */
function asksForNothing({ anatomy }: Subject, id: unknown): boolean {
  const [operation, ...others] = anatomy.operations.filter((each) => each.id === id);
  return operation !== undefined && others.length === 0 && operation.parameters.every(({ value }) => value.required !== true);
}

/** Lists and schemas that other operations fill: both forms, what they pass, and where they find what they need. */
export const DYNAMIC_MUTATIONS: readonly Mutation[] = [
  called('dynamic-helper-internal', 'visible', changing([remove(below(SHAPES.at, 'x-ms-visibility'))], atValue(below(SHAPES.at, 'operationId')))),
  called('dynamic-list-needed-ambiguous', 'a property of the same name', changing([property('region'), remove(LIST)], atKey(VALUES))),
  called('dynamic-list-needed-property', 'of a property', changing([set(below(VALUES, 'parameters', 'region', 'parameter'), 'owner'), remove(LIST)], atKey(VALUES))),
  called('dynamic-member-misspelt', 'a slip', changing([remove(below(VALUES, 'value-title')), set(below(VALUES, 'value-titel'), 'name')], atKey(below(VALUES, 'value-titel'))), ['dynamic-twin-consistency']),
  called('dynamic-member-misspelt', 'a name of the other form', settingKey(below(LIST, 'value-title'), 'name')),
  called('dynamic-member-misspelt', 'in a level of a tree', settingKey(below(TREE, 'open', 'itemFullTitelPath'), 'name')),
  called('dynamic-param-ambiguous', 'a property of the called body', changing([set(below(KINDS.at, 'parameters', 1, 'schema', 'properties', 'region'), TEXT), remove(LIST)], atKey(below(VALUES, 'parameters', 'region')))),
  called('dynamic-param-ambiguous', 'two inputs of one name', changing([set(below(THING, 'parameters', 5), { name: 'region', in: 'header', type: 'string', 'x-ms-summary': 'Other region', description: 'Another one' }), remove(LIST)], atValue(below(VALUES, 'parameters', 'region', 'parameter')))),
  called('dynamic-param-required-mismatch', 'optional', changing([set(below(REGION, 'required'), false)], atValue(below(LIST, 'parameters', 'region', 'parameterReference')))),
  called('dynamic-param-required-mismatch', 'optional, of the older form', changing([remove(below(REGION, 'required')), remove(LIST)], atValue(below(VALUES, 'parameters', 'region', 'parameter')))),
  called('dynamic-param-type-mismatch', 'a number', changing([set(below(REGION, 'type'), 'integer'), remove(LIST)], atValue(below(VALUES, 'parameters', 'region', 'parameter')))),
  called('dynamic-param-type-mismatch', 'a truth value, of the newer form', changing([set(below(REGION, 'type'), 'boolean'), remove(VALUES)], atValue(below(LIST, 'parameters', 'region', 'parameterReference')))),
  called('dynamic-parameters-present', 'removed', removing(below(COLOR, 'x-ms-dynamic-values', 'parameters'))),
  { rule: 'dynamic-parameters-present', name: 'removed from a real call', breaks: (subject) => calls(subject).filter(({ value }) => has(value, 'parameters') && asksForNothing(subject, value.operationId)).map(({ pointer }) => removing(below(pointer, 'parameters'))) },
  called('dynamic-path-syntax', 'a slash in front', settingValue(below(VALUES, 'value-path'), '/id')),
  called('dynamic-path-syntax', 'a slash in front of the newer form', settingValue(below(LIST, 'itemsPath'), '/page/kinds')),
  { rule: 'dynamic-path-syntax', name: 'a slash in front in a real call', breaks: (subject) => ['value-path', 'value-title', 'value-collection'].flatMap((key) => withPath(subject, key).map(({ pointer, value }) => settingValue(below(pointer, key), `/${String(value[key])}`))) },
  called('dynamic-path-syntax', 'dots', settingValue(below(VALUES, 'value-collection'), 'page.kinds')),
  called('dynamic-produces-array', 'a number', settingValue(below(VALUES, 'value-collection'), 'total')),
  called('dynamic-produces-array', 'the object around it', settingValue(below(LIST, 'itemsPath'), 'page')),
  called('dynamic-produces-array', 'a slip', settingValue(below(VALUES, 'value-collection'), 'page/kind')),
  called('dynamic-produces-array', 'not said', changing([remove(below(VALUES, 'value-collection'))], atValue(VALUES))),
  called('dynamic-produces-property', 'a slip', settingValue(below(VALUES, 'value-title'), 'nane')),
  called('dynamic-produces-property', 'unknown', settingValue(below(LIST, 'itemValuePath'), 'contosoNumber')),
  called('dynamic-produces-property', 'no path to the value', changing([remove(below(VALUES, 'value-path'))], atValue(VALUES))),
  called('dynamic-produces-property', 'of a schema', changing([set(below(SCHEMA, 'value-path'), 'scheme'), remove(PROPERTIES)], atValue(below(SCHEMA, 'value-path')))),
  called('dynamic-properties-needed-ambiguous', 'a property of the same name', changing([property('kind'), remove(PROPERTIES)], atKey(SCHEMA))),
  called('dynamic-properties-needed-property', 'of a property', changing([set(below(SCHEMA, 'parameters', 'kind', 'parameter'), 'owner'), remove(PROPERTIES)], atKey(SCHEMA))),
  called('dynamic-properties-needed-valuepath', 'the properties of the schema', changing([set(below(SCHEMA, 'value-path'), 'schema/properties'), remove(PROPERTIES)], atValue(below(SCHEMA, 'value-path')))),
  called('dynamic-properties-path-match', 'another part', settingValue(below(PROPERTIES, 'itemValuePath'), 'other')),
  called('dynamic-properties-path-match', 'removed', removing(below(PROPERTIES, 'itemValuePath'))),
  called('dynamic-properties-path-match', 'only one has it', changing([remove(below(SCHEMA, 'value-path'))], atValue(below(PROPERTIES, 'itemValuePath')))),
  called('dynamic-schema-placement', 'on a parameter', settingKey(below(REGION, 'x-ms-dynamic-schema'), { operationId: SHAPES.id, parameters: { kind: 'a' }, 'value-path': 'schema' })),
  called('dynamic-schema-placement', 'on a text', settingKey(below(BODY, 'properties', 'owner', 'x-ms-dynamic-properties'), { operationId: SHAPES.id, parameters: { kind: { value: 'a' } }, itemValuePath: 'schema' })),
  called('dynamic-source-internal', 'hidden', changing([set(below(REGION, 'x-ms-visibility'), 'internal'), set(below(REGION, 'default'), 'eu'), remove(VALUES)], atValue(below(LIST, 'parameters', 'region', 'parameterReference')))),
  called('dynamic-source-internal', 'hidden, of the older form', changing([set(below(REGION, 'x-ms-visibility'), 'internal'), set(below(REGION, 'default'), 'eu'), remove(LIST)], atValue(below(VALUES, 'parameters', 'region', 'parameter')))),
  called('dynamic-tree-needed', 'removed', changing([remove(TREE)], atKey(below(FILE, 'x-ms-dynamic-values')))),
  { rule: 'dynamic-tree-needed', name: 'removed, beside a picker', prepare: both(withCalls, withPicker), breaks: () => [changing([remove(TREE)], atKey(below(FILE, 'x-ms-dynamic-values')))] },
  { rule: 'file-picker-shape', name: 'a slip', prepare: both(withCalls, withPicker), breaks: () => [renaming(below(PICKER, 'value-title'), 'value-tilte')] },
  called('dynamic-tree-selected-item', 'when it opens', changing([set(below(TREE, 'open', 'parameters', 'folder'), { selectedItemValuePath: 'id' })], atKey(below(TREE, 'open', 'parameters', 'folder', 'selectedItemValuePath')))),
  called('dynamic-tree-selected-item', 'of a list', changing([set(below(LIST, 'parameters', 'region'), { selectedItemValuePath: 'id' })], atKey(below(LIST, 'parameters', 'region', 'selectedItemValuePath')))),
  ...['settings', 'open', 'browse'].map((part) => called('dynamic-tree-shape', `no ${part}`, removing(below(TREE, part)))),
  called('dynamic-tree-shape', 'a setting removed', removing(below(TREE, 'settings', 'canSelectLeafNodes'))),
  called('dynamic-tree-shape', 'a setting in quotes', settingValue(below(TREE, 'settings', 'canSelectLeafNodes'), 'true')),
  called('dynamic-tree-shape', 'a title removed', removing(below(TREE, 'browse', 'itemTitlePath'))),
  called('dynamic-tree-shape', 'a list of settings', settingValue(below(TREE, 'settings'), [])),
  called('dynamic-twin-consistency', 'another operation', changing([set(LIST, { operationId: 'ListContosoFiles', parameters: {}, itemValuePath: 'id', itemTitlePath: 'name' })], atValue(below(LIST, 'operationId')))),
  { rule: 'dynamic-twin-consistency', name: 'another title in a real call', breaks: (subject) => calls(subject).filter(({ key, value }) => key === 'x-ms-dynamic-values' && has(value, 'value-title')).flatMap((older) => calls(subject).filter(({ key, pointer, value }) => key === 'x-ms-dynamic-list' && above(pointer) === above(older.pointer) && value.operationId === older.value.operationId && has(value, 'itemTitlePath'))).map(({ pointer }) => settingValue(below(pointer, 'itemTitlePath'), 'contosoTitle')) },
  called('dynamic-twin-consistency', 'another title', settingValue(below(LIST, 'itemTitlePath'), 'id')),
  called('dynamic-values-twin-missing', 'removed', changing([remove(VALUES)], atKey(LIST))),
];
