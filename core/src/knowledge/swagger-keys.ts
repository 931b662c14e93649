import type { NodeKind } from '../lint/node-types.js';
import { METHOD_MEANINGS, MIME_TYPES } from './http-values.js';
import { any, type KnownKey, type KnownValue, listOfValues, mapOf, oneOf, slot, text, withSlot } from './known-value.js';
import { choiceHole, hole, INSIDE, type Template, valueHole } from './template.js';

/** What is known of a member of Swagger 2.0 beyond its JSON type and its children, which `member-types.ts` and `node-types.ts` have. */
export interface SwaggerKey extends Pick<KnownKey, 'meaning' | 'isRequired'> {
  readonly value?: KnownValue;
  readonly template?: Template;
}

type Keys = Readonly<Record<string, SwaggerKey>>;

const SIMPLE_TYPES = {
  string: 'Text. The format says what kind of text.',
  integer: 'A whole number.',
  number: 'A number, with or without a fraction.',
  boolean: 'Yes or no.',
  array: 'A list. `items` says of what.',
};
const mimeTypes: KnownValue = listOfValues({ kind: 'text', choices: MIME_TYPES, slot: 'usedMimeType' });
const schemes: KnownValue = listOfValues(oneOf({ https: 'What connectors should use.', http: 'Not encrypted. Only gateways and tests need it.' }));
const security: KnownValue = listOfValues(mapOf(listOfValues(slot('scope')), 'securityScheme'));

/** What parameters, headers, `items` and schemas say of a value, in the order of how often it is needed. */
const VALUE_KEYS: Keys = {
  type: { meaning: 'The type of the value.', value: oneOf(SIMPLE_TYPES) },
  format: { meaning: 'What kind of text or number it is. The designer chooses the input box by it.' },
  default: { meaning: 'What is sent where a maker fills in nothing. A required input that is internal needs one, since makers never see it.', value: { kind: 'any', slot: 'enumValue' } },
  enum: { meaning: 'All values that it may have. The designer shows a dropdown. `x-ms-enum-values` gives the values readable names.', template: [hole()] },
  items: { meaning: 'What the list is of. Every array needs it.', template: { type: choiceHole(...Object.keys(SIMPLE_TYPES)) } },
  maxLength: { meaning: 'The most characters that the text may have.' },
  minLength: { meaning: 'The fewest characters that the text may have.' },
  pattern: { meaning: 'A regular expression that the text has to match.' },
  maximum: { meaning: 'The largest number that is allowed.' },
  minimum: { meaning: 'The smallest number that is allowed.' },
  exclusiveMaximum: { meaning: 'Whether `maximum` itself is too large.' },
  exclusiveMinimum: { meaning: 'Whether `minimum` itself is too small.' },
  multipleOf: { meaning: 'A number that the value is a multiple of.' },
  maxItems: { meaning: 'The most items that the list may have.' },
  minItems: { meaning: 'The fewest items that the list may have.' },
  uniqueItems: { meaning: 'Whether no two items of the list may be equal.' },
};

const COLLECTION_FORMAT: SwaggerKey = {
  meaning: 'How the items of a list are joined in one text.',
  value: oneOf({ csv: 'With commas. The default.', ssv: 'With spaces.', tsv: 'With tabs.', pipes: 'With vertical bars.', multi: 'As several parameters of the same name, in queries and forms only.' }),
};

const RESPONSES: Template = { 200: { description: hole('Success'), schema: { type: 'object', properties: INSIDE } } };
const OPERATION_TEMPLATE: Template = { operationId: hole('GetItem'), summary: hole('Get an item'), description: hole('Gets an item by its identifier.'), parameters: [], responses: { 200: { description: hole('Success') } } };
const PARAMETER_TEMPLATE: Template = { name: hole('name'), in: choiceHole('query', 'path', 'header', 'formData'), required: valueHole('true', 'true', 'false'), type: choiceHole(...Object.keys(SIMPLE_TYPES)), 'x-ms-summary': hole('Name'), description: hole('What it is for.') };
const PROPERTY_TEMPLATE: Template = { type: choiceHole('string', 'integer', 'number', 'boolean', 'array', 'object'), 'x-ms-summary': hole('Name'), description: hole('What it holds.') };

/** The members of all kinds of objects of a definition, those first that a person most likely wants next. */
export const SWAGGER_KEYS: Readonly<Record<NodeKind, Keys>> = {
  definition: {
    swagger: { meaning: 'The version of the format. Connectors are written in `2.0`.', isRequired: true, value: oneOf({ '2.0': 'The only version that connectors can have.' }), template: '2.0' },
    info: { meaning: 'What the connector is called, and who stands behind it.', isRequired: true, template: { title: hole('Title'), description: hole('What the connector does.'), version: hole('1.0') } },
    host: { meaning: 'The name of the host that serves the API, without `https://` and path. A policy `dynamichosturl` can replace it for each connection.', isRequired: true, template: hole('api.contoso.example') },
    basePath: { meaning: 'What all paths start with. It starts with a slash and does not end with one.', template: hole('/') },
    schemes: { meaning: 'How the API is reached. The first one counts.', value: schemes, template: ['https'] },
    consumes: { meaning: 'The MIME types of what operations send, where they do not say so themselves.', value: mimeTypes, template: [hole('application/json')] },
    produces: { meaning: 'The MIME types of what operations answer, where they do not say so themselves.', value: mimeTypes, template: [hole('application/json')] },
    paths: { meaning: 'The operations by path and method. Each one is an action, a trigger, or internal.', isRequired: true, template: INSIDE },
    definitions: { meaning: 'Schemas by name, for `$ref` from anywhere.', template: INSIDE },
    parameters: { meaning: 'Parameters by name, for `$ref` from operations and paths. They belong to no operation by themselves.', template: INSIDE },
    responses: { meaning: 'Responses by name, for `$ref` from operations.', template: INSIDE },
    securityDefinitions: { meaning: 'How callers prove who they are. The connection parameters of apiProperties.json have to fit.', template: INSIDE },
    security: { meaning: 'Which security definitions all operations need, where they do not say so themselves.', value: security, template: [INSIDE] },
    tags: { meaning: 'Names that group operations, with what they mean.', template: [{ name: hole() }] },
    externalDocs: { meaning: 'Further documentation.', template: { url: hole('https://') } },
  },
  info: {
    title: { meaning: 'The name of the connector, at most 30 characters. It becomes the display name when the connector is first created. What independent publishers add, “(Independent Publisher)”, stands in the pull request, not here.', isRequired: true },
    description: { meaning: 'What the connector does, in 30 to 500 characters. Makers read it where they choose a connector.', isRequired: true },
    version: { meaning: 'The version of the API, not of the file.', isRequired: true, template: hole('1.0') },
    contact: { meaning: 'Who helps. Certification asks for name, address and e-mail.', template: { name: hole(), url: hole('https://'), email: hole() } },
    license: { meaning: 'Under which licence the API can be used.', template: { name: hole() } },
    termsOfService: { meaning: 'Where the terms of service are to be read.' },
  },
  contact: {
    name: { meaning: 'The person or team who helps.' },
    url: { meaning: 'The address of the page for support.', template: hole('https://') },
    email: { meaning: 'The e-mail address for support.' },
  },
  license: {
    name: { meaning: 'The name of the licence.', isRequired: true },
    url: { meaning: 'The text of the licence.', template: hole('https://') },
  },
  pathItem: {
    ...Object.fromEntries(Object.entries(METHOD_MEANINGS).map(([method, meaning]) => [method, { meaning, template: OPERATION_TEMPLATE }])),
    parameters: { meaning: 'Parameters that all operations of the path have. An operation replaces those of the same name and place.', template: [PARAMETER_TEMPLATE] },
    $ref: { meaning: 'A path item in another place. The platform does not follow it.' },
  },
  operation: {
    operationId: { meaning: 'The identifier of the operation: letters and digits in Pascal case, such as `GetContact`. Flows store it, so a change breaks them. A script reads it as `Context.OperationId`.', isRequired: true, value: slot('ownOperationId') },
    summary: { meaning: 'The name of the action or trigger in the designer, at most 80 characters, in sentence case: “Create a contact”, “When a contact is created”.', isRequired: true, value: slot('ownSummary') },
    description: { meaning: 'What the operation does, as one or more sentences. Makers read it in the designer.' },
    parameters: { meaning: 'What the operation is called with. Each one is an input of the card, unless it is internal.', template: [PARAMETER_TEMPLATE] },
    responses: { meaning: 'What the operation answers, by status code. The schema of the first success gives makers their dynamic content.', isRequired: true, template: RESPONSES },
    tags: { meaning: 'Groups that the operation belongs to.', value: listOfValues(slot('tag')) },
    deprecated: { meaning: 'Hides the operation from makers of new flows. Flows that use it go on. Microsoft asks to tell users of it thirty days ahead.', template: true },
    consumes: { meaning: 'The MIME types of what the operation sends, in place of those of the whole definition.', value: mimeTypes, template: [hole('application/json')] },
    produces: { meaning: 'The MIME types of what the operation answers, in place of those of the whole definition.', value: mimeTypes, template: [hole('application/json')] },
    schemes: { meaning: 'How the operation is reached, in place of the schemes of the whole definition.', value: schemes, template: ['https'] },
    security: { meaning: 'Which security definitions the operation needs, in place of those of the whole definition.', value: security, template: [INSIDE] },
    externalDocs: { meaning: 'Further documentation of the operation.', template: { url: hole('https://') } },
  },
  parameter: {
    name: { meaning: 'The name that the API expects. In a path, it is the name in the braces.', isRequired: true, value: slot('parameterName') },
    in: {
      meaning: 'Where the value goes in the request.',
      isRequired: true,
      value: withSlot({ query: 'Behind the `?` of the address.', path: 'In the path, in place of `{name}`. It has to be required.', header: 'A header of the request.', body: 'The whole body, as `schema` describes it.', formData: 'A field of a form.' }, 'parameterPlace'),
    },
    required: { meaning: 'Whether makers have to fill it in.', template: true },
    ...VALUE_KEYS,
    type: { meaning: 'The type of the value. A body has a `schema` instead.', isRequired: true, value: oneOf({ ...SIMPLE_TYPES, file: 'A file, in a form only.' }) },
    description: { meaning: 'The hint in the input box: a whole sentence.' },
    schema: { meaning: 'What the body holds. Each property is an input of the card.', isRequired: true, template: { type: 'object', properties: INSIDE } },
    collectionFormat: COLLECTION_FORMAT,
    allowEmptyValue: { meaning: 'Whether the parameter may stand in a query or form without a value.' },
    $ref: { meaning: 'The shared parameter that is meant, from `#/parameters/`.', value: slot('parameterReference') },
  },
  response: {
    description: { meaning: 'When this response comes. It is required, and may be shown with an error.', isRequired: true, template: hole('Success') },
    schema: { meaning: 'What the body of the response holds. Each property becomes dynamic content.', template: { type: 'object', properties: INSIDE } },
    headers: { meaning: 'The headers of the response, by name.', template: INSIDE },
    examples: { meaning: 'An example of the response for each MIME type.', value: mapOf(any, 'mimeType'), template: INSIDE },
    $ref: { meaning: 'The shared response that is meant, from `#/responses/`.', value: slot('responseReference') },
  },
  header: { ...VALUE_KEYS, description: { meaning: 'What the header says.' }, collectionFormat: COLLECTION_FORMAT },
  items: { ...VALUE_KEYS, collectionFormat: COLLECTION_FORMAT },
  schema: {
    type: { meaning: 'The type of the value.', value: oneOf({ ...SIMPLE_TYPES, object: 'An object. `properties` says what it holds.', file: 'A file: the whole body of a response.' }), template: choiceHole('object', ...Object.keys(SIMPLE_TYPES)) },
    properties: { meaning: 'The members of the object, by name.', template: INSIDE },
    description: { meaning: 'The hint in the input box, or of the dynamic content: a whole sentence.' },
    title: { meaning: 'A name for the schema. Makers see it as the label where `x-ms-summary` is missing.' },
    required: { meaning: 'The names of the properties that have to be there.', value: listOfValues(slot('propertyName')), template: [hole()] },
    ...without(VALUE_KEYS, 'type'),
    items: { meaning: 'What the list is of. Every array needs it.', template: { type: choiceHole('object', ...Object.keys(SIMPLE_TYPES)) } },
    allOf: { meaning: 'Schemas that all hold for the value: their properties together.', template: [{ $ref: hole('#/definitions/') }] },
    additionalProperties: { meaning: 'What members beside `properties` hold, or whether there may be any.' },
    readOnly: { meaning: 'The value comes in responses and is never sent.', template: true },
    example: { meaning: 'An example of the value.' },
    discriminator: { meaning: 'The required property whose value names the schema that is meant.', value: slot('propertyName') },
    maxProperties: { meaning: 'The most members that the object may have.' },
    minProperties: { meaning: 'The fewest members that the object may have.' },
    externalDocs: { meaning: 'Further documentation.', template: { url: hole('https://') } },
    xml: { meaning: 'How the value is written as XML.', template: INSIDE },
    filterFunctions: { meaning: 'The OData functions that a column of a table can be filtered by.' },
    $ref: { meaning: 'The schema that is meant, from `#/definitions/`. What stands beside it does not count.', value: slot('schemaReference') },
  },
  notification: {
    description: { meaning: 'What the notification is about.' },
    schema: { meaning: 'What the service posts to the platform when the trigger fires. Each property becomes dynamic content.', template: { type: 'object', properties: INSIDE } },
    headers: { meaning: 'The headers of the notification, by name.', template: INSIDE },
  },
  securityScheme: {
    type: { meaning: 'How callers prove who they are.', isRequired: true, value: oneOf({ basic: 'User name and password.', apiKey: 'A key in a header or in the query.', oauth2: 'OAuth 2.0. Connectors use the flow `accessCode`.' }) },
    name: { meaning: 'The name of the header or query parameter with the key. The connection parameter has to have the name of the key too.' },
    in: { meaning: 'Where the key goes.', value: oneOf({ header: 'A header of each request.', query: 'A parameter of each query.' }) },
    flow: { meaning: 'How OAuth gets its token.', value: oneOf({ accessCode: 'The authorization code flow: the only one that connectors have.', implicit: 'Not for connectors.', password: 'Not for connectors.', application: 'Not for connectors.' }) },
    authorizationUrl: { meaning: 'Where people sign in.', template: hole('https://') },
    tokenUrl: { meaning: 'Where the code is exchanged for a token.', template: hole('https://') },
    scopes: { meaning: 'What a token can allow, by name.', value: mapOf(text), template: INSIDE },
    description: { meaning: 'What the security definition is for.' },
  },
  tag: {
    name: { meaning: 'The name that operations use.', isRequired: true, value: slot('tagName') },
    description: { meaning: 'What the operations of the group have in common.' },
    externalDocs: { meaning: 'Further documentation of the group.', template: { url: hole('https://') } },
  },
  externalDocs: {
    url: { meaning: 'The address of the documentation.', isRequired: true, template: hole('https://') },
    description: { meaning: 'What is to be found there.' },
  },
};

/** What the names of a map stand for: a path, a status code, a property. */
export const ENTRY_TEMPLATES: Readonly<Partial<Record<NodeKind, Template>>> = {
  pathItem: { get: OPERATION_TEMPLATE },
  response: { description: hole('Success') },
  schema: PROPERTY_TEMPLATE,
  parameter: PARAMETER_TEMPLATE,
  header: { type: 'string', description: hole() },
};

function without(keys: Keys, name: string): Keys {
  return Object.fromEntries(Object.entries(keys).filter(([key]) => key !== name));
}
