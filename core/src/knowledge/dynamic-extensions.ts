import { extensionLink } from './documentation-links.js';
import { any, boolean, type KnownExtension, type KnownKey, type KnownValue, mapOf, objectWith, oneOf, slot, text } from './known-value.js';
import { hole, INSIDE } from './template.js';

const operationId = (meaning: string): KnownKey => ({ name: 'operationId', meaning, value: slot('operationId'), isRequired: true });

const BY_PARAMETER: KnownValue = objectWith('input', [{ name: 'parameter', meaning: 'The input of the operation whose value is passed on.', value: slot('callingInput'), isRequired: true }]);
const BY_REFERENCE: KnownValue = objectWith('input', [
  { name: 'parameterReference', meaning: 'The input whose value is passed on: the name of a parameter, and the way to the property where it is a body: `body/customer/id`.', value: slot('callingInput') },
  { name: 'value', meaning: 'A fixed value that is passed on.', value: any },
], { parameterReference: hole() });
const IN_TREE: KnownValue = objectWith('input', [
  { name: 'selectedItemValuePath', meaning: 'The way to the value in the item that was opened. In `browse` only.', value: text },
  { name: 'parameterReference', meaning: 'The input whose value is passed on.', value: slot('callingInput') },
  { name: 'value', meaning: 'A fixed value that is passed on.', value: any },
], { selectedItemValuePath: hole() });
const IN_PICKER: KnownValue = objectWith('input', [
  { name: 'parameter', meaning: 'The input whose value is passed on.', value: slot('callingInput') },
  { name: 'value-property', meaning: 'The property of the chosen item whose value is passed on.', value: text },
], { parameter: hole() });

const passed = (of: KnownValue): KnownKey => ({ name: 'parameters', meaning: 'What the operation is called with, by the name of its input. Every input that it requires has to be there.', value: mapOf(of, 'calledInput'), template: INSIDE });

const VALUES: KnownExtension = {
  name: 'x-ms-dynamic-values',
  places: ['parameter', 'schema'],
  meaning: 'A dropdown whose choices come from another operation. Give it together with `x-ms-dynamic-list`, which newer designers prefer.',
  value: objectWith('dropdown', [
    operationId('The operation that answers the choices.'),
    { name: 'value-path', meaning: 'The way to the value of a choice, from an item of the list.', value: slot('answerValue'), isRequired: true },
    { name: 'value-title', meaning: 'The way to what makers read, from an item of the list.', value: slot('answerValue') },
    { name: 'value-collection', meaning: 'The way to the list in the answer. Without it, the answer itself is the list.', value: slot('answerList') },
    passed(BY_PARAMETER),
    { name: 'capability', meaning: 'The file picker of the connector shows the choices, in place of an operation.', value: oneOf({ 'file-picker': 'The `file-picker` of `x-ms-capabilities`.' }) },
    { name: 'builtInOperation', meaning: 'An operation of the platform answers the choices.', value: oneOf({ 'AadGraph.GetUsers': 'The users of the organisation.' }) },
  ]),
  template: { operationId: hole(), 'value-path': hole(), 'value-title': hole() },
};

const LIST: KnownExtension = {
  name: 'x-ms-dynamic-list',
  places: ['parameter', 'schema'],
  meaning: 'A dropdown whose choices come from another operation, with unambiguous references. Give it together with `x-ms-dynamic-values`, which older designers need.',
  value: objectWith('dropdown', [
    operationId('The operation that answers the choices.'),
    { name: 'itemValuePath', meaning: 'The way to the value of a choice, from an item of the list.', value: slot('answerValue'), isRequired: true },
    { name: 'itemTitlePath', meaning: 'The way to what makers read, from an item of the list.', value: slot('answerValue') },
    { name: 'itemsPath', meaning: 'The way to the list in the answer. Without it, the answer itself is the list.', value: slot('answerList') },
    passed(BY_REFERENCE),
  ]),
  template: { operationId: hole(), itemValuePath: hole(), itemTitlePath: hole() },
};

const SCHEMA: KnownExtension = {
  name: 'x-ms-dynamic-schema',
  places: ['schema'],
  meaning: 'The schema comes from another operation while a maker edits the card. Give it together with `x-ms-dynamic-properties`.',
  value: objectWith('call', [
    operationId('The operation that answers the schema.'),
    { name: 'value-path', meaning: 'The way to the schema in the answer. Without it, the answer itself is the schema.', value: slot('answerValue') },
    passed(BY_PARAMETER),
  ]),
  template: { operationId: hole(), parameters: INSIDE, 'value-path': hole('schema') },
};

const PROPERTIES: KnownExtension = {
  name: 'x-ms-dynamic-properties',
  places: ['schema'],
  meaning: 'The schema comes from another operation while a maker edits the card, with unambiguous references. Give it together with `x-ms-dynamic-schema`.',
  value: objectWith('call', [
    operationId('The operation that answers the schema.'),
    { name: 'itemValuePath', meaning: 'The way to the schema in the answer, without `properties` at its end. Without it, the answer itself is the schema.', value: slot('answerValue') },
    passed(BY_REFERENCE),
  ]),
  template: { operationId: hole(), parameters: INSIDE, itemValuePath: hole('schema') },
};

const BRANCH: KnownValue = objectWith('level of a tree', [
  operationId('The operation that answers the items of the level.'),
  { name: 'itemValuePath', meaning: 'The way to the value of an item.', value: slot('answerValue'), isRequired: true },
  { name: 'itemTitlePath', meaning: 'The way to what makers read.', value: slot('answerValue'), isRequired: true },
  { name: 'itemFullTitlePath', meaning: 'The way to the title with all titles above it.', value: slot('answerValue') },
  { name: 'itemIsParent', meaning: 'An expression that says whether an item can be opened, such as `(is_folder eq true)`.', value: text, template: hole('(isFolder eq true)') },
  { name: 'itemsPath', meaning: 'The way to the list in the answer.', value: slot('answerList') },
  passed(IN_TREE),
]);

const TREE: KnownExtension = {
  name: 'x-ms-dynamic-tree',
  places: ['parameter', 'schema'],
  meaning: 'A tree of folders and files to choose from.',
  value: objectWith('tree', [
    {
      name: 'settings',
      meaning: 'What can be chosen.',
      value: objectWith('settings', [
        { name: 'canSelectParentNodes', meaning: 'Whether folders can be chosen.', value: boolean },
        { name: 'canSelectLeafNodes', meaning: 'Whether files can be chosen.', value: boolean },
      ]),
      template: { canSelectParentNodes: true, canSelectLeafNodes: true },
    },
    { name: 'open', meaning: 'The operation that answers the topmost level.', value: BRANCH, isRequired: true },
    { name: 'browse', meaning: 'The operation that answers what is in an item.', value: BRANCH, isRequired: true },
  ]),
};

const LITERAL_CALL: KnownValue = objectWith('call', [
  operationId('The operation that is called.'),
  { name: 'parameters', meaning: 'What it is called with, by name: fixed values only.', value: mapOf(any, 'calledInput'), template: INSIDE },
]);

const PICKER_CALL: KnownValue = objectWith('call', [operationId('The operation that answers the items.'), passed(IN_PICKER)]);

const FILE_PICKER: KnownValue = objectWith('file picker', [
  { name: 'open', meaning: 'The operation that answers the topmost level.', value: PICKER_CALL, isRequired: true },
  { name: 'browse', meaning: 'The operation that answers what is in a folder.', value: PICKER_CALL },
  { name: 'value-title', meaning: 'The way to what makers read, in an item.', value: text },
  { name: 'value-collection', meaning: 'The way to the list in the answer.', value: text },
  { name: 'value-path', meaning: 'The way to the value of an item.', value: text },
  { name: 'value-folder-property', meaning: 'The property that says whether an item is a folder.', value: text },
  { name: 'value-media-property', meaning: 'The property with the media type of an item.', value: text },
]);

const CAPABILITIES: KnownExtension = {
  name: 'x-ms-capabilities',
  places: ['definition', 'operation'],
  meaning: 'What the connector can do beside its operations. At an operation: whether it takes its body in chunks.',
  value: {
    kind: 'object',
    object: {
      name: 'capabilities',
      keys: ({ segments }) => (segments.length > 1 ? OPERATION_CAPABILITIES : CONNECTOR_CAPABILITIES),
    },
  },
  template: INSIDE,
};

const CONNECTOR_CAPABILITIES: ReadonlyMap<string, KnownKey> = new Map(
  [
    { name: 'testConnection', meaning: 'The operation that is called when somebody connects, to see that the sign-in is right. It is a GET that needs nothing. Microsoft’s page describes it; Microsoft’s schema says that custom connectors ignore it.', value: LITERAL_CALL, link: extensionLink('x-ms-capabilities'), template: { operationId: hole() } },
    { name: 'file-picker', meaning: 'The operations that makers choose files with.', value: FILE_PICKER, link: extensionLink('x-ms-capabilities'), template: { open: { operationId: hole() } } },
  ].map((key) => [key.name, key]),
);
const OPERATION_CAPABILITIES: ReadonlyMap<string, KnownKey> = new Map([['chunkTransfer', { name: 'chunkTransfer', meaning: 'Whether the operation takes large content in chunks.', value: boolean, link: extensionLink('x-ms-capabilities'), template: true }]]);

/** The extensions that call other operations. */
export const DYNAMIC_EXTENSIONS = { lists: [VALUES, LIST, SCHEMA, PROPERTIES, TREE], capabilities: CAPABILITIES, literalCall: LITERAL_CALL } as const;
