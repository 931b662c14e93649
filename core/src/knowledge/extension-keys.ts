import { extensionLink, PAGES } from './documentation-links.js';
import { DYNAMIC_EXTENSIONS } from './dynamic-extensions.js';
import { any, boolean, type ExtensionPlace, type KnownExtension, listOfValues, mapOf, objectWith, oneOf, slot, text, withSlot } from './known-value.js';
import { choiceHole, hole, INSIDE } from './template.js';

const VALUES: readonly ExtensionPlace[] = ['parameter', 'schema'];
const STATUS = oneOf({ Preview: 'New, and may still change. The default.', Production: 'Finished and supported.' });

const LABELS: readonly KnownExtension[] = [
  {
    name: 'x-ms-summary',
    places: ['parameter', 'body', 'schema', 'header'],
    meaning: 'The label of an input or output: in title case, at most 80 characters. A label of an object is put in front of the labels of what it holds.',
    value: slot('ownLabel'),
  },
  {
    name: 'x-ms-visibility',
    places: ['operation', 'parameter', 'body', 'schema', 'header'],
    meaning: 'How prominently makers see it. Without it, an input is shown like any other.',
    value: oneOf({
      important: 'Always shown, before everything else.',
      advanced: 'Hidden until a maker asks for more options.',
      internal: 'Never shown. An internal input that is required needs a default; an internal operation serves dropdowns, schemas and tests.',
    }),
  },
  {
    name: 'x-ms-enum-values',
    places: VALUES,
    meaning: 'Readable names for the values of `enum`. Each value has to be one of them.',
    value: listOfValues(
      objectWith('named value', [
        { name: 'value', meaning: 'One of the values of `enum`.', value: { kind: 'any', slot: 'enumValue' }, isRequired: true, template: hole() },
        { name: 'displayName', meaning: 'What makers read in the dropdown.', value: text, isRequired: true },
      ]),
    ),
    template: [{ value: hole(), displayName: hole() }],
  },
  { name: 'x-ms-test-value', places: VALUES, meaning: 'A value for tests of the operation. It is published, so it must be no secret.', value: any },
  { name: 'x-ms-localizeDefaultValue', places: VALUES, meaning: 'Whether the default may be translated.', value: boolean },
  { name: 'x-ms-media-kind', places: ['schema'], meaning: 'What kind of media the bytes are, for Power Apps.', value: oneOf({ image: 'A picture.', audio: 'A sound.' }) },
  { name: 'x-ms-editor', places: ['schema'], meaning: 'Another input box than the usual one. `dictionary` shows names and values for an object with `additionalProperties`.', value: oneOf({ dictionary: 'Rows of names and values.' }) },
  {
    name: 'x-ms-editor-options',
    places: VALUES,
    meaning: 'What the input box of `x-ms-editor` offers.',
    value: objectWith('options of an editor', [{ name: 'items', meaning: 'The choices.', value: listOfValues(objectWith('choice', [{ name: 'title', meaning: 'What makers read.', value: text }, { name: 'value', meaning: 'What is sent.', value: any }])), template: [{ title: hole(), value: hole() }] }]),
  },
];

const REPLACEMENT = objectWith('replacement', [
  { name: 'api', meaning: 'The name of the connector that has the replacement.', value: text, isRequired: true },
  { name: 'operationId', meaning: 'The operation that replaces this one.', value: slot('operationId'), isRequired: true },
]);

const LIFE_CYCLE: readonly KnownExtension[] = [
  {
    name: 'x-ms-api-annotation',
    places: ['operation', 'info'],
    meaning: 'The version and status of an operation, or the status of the whole connector. The newest revision of a family is the one that makers see.',
    link: PAGES.versions,
    value: objectWith('annotation', [
      { name: 'family', meaning: 'What all revisions of an operation have in common. By default it is the operationId.', value: text },
      { name: 'revision', meaning: 'The number of the revision, from 1.', value: { kind: 'number' }, template: hole('1') },
      { name: 'status', meaning: 'How finished it is.', value: STATUS },
      { name: 'replacement', meaning: 'The operation that replaces a deprecated one.', value: REPLACEMENT, template: { api: hole(), operationId: hole() } },
      { name: 'expires', meaning: 'The day when the operation is going to be removed.', value: text },
    ]),
    template: { status: choiceHole('Preview', 'Production') },
  },
  { name: 'x-ms-deployment-version', places: ['info'], meaning: 'The version of the deployment: numbers with points between them.', value: text, template: hole('1.0.0') },
  { name: 'x-ms-no-generic-test', places: ['operation'], meaning: 'Keeps the operation out of tests that call every operation.', value: boolean, template: true },
  { name: 'x-ms-safe-operation', places: ['operation'], meaning: 'Says that an operation which is no GET changes nothing.', value: boolean, template: true },
  {
    name: 'x-ms-operation-context',
    places: ['operation'],
    meaning: 'Lets makers try a trigger without waiting for it: another operation is called in its place.',
    value: objectWith('context', [{ name: 'simulate', meaning: 'The operation that answers as if the trigger had fired.', value: DYNAMIC_EXTENSIONS.literalCall, isRequired: true, template: { operationId: hole() } }]),
    template: { simulate: { operationId: hole() } },
  },
];

const CONNECTOR: readonly KnownExtension[] = [
  {
    name: 'x-ms-connector-metadata',
    places: ['definition'],
    meaning: 'Facts for the public list of connectors. Certification needs all three entries: Website, Privacy policy and Categories.',
    link: PAGES.submission,
    value: listOfValues(
      objectWith('fact', [
        { name: 'propertyName', meaning: 'Which fact.', value: withSlot({ Website: 'The address of the product.', 'Privacy policy': 'The address of the privacy policy.', Categories: 'At most two categories, with a semicolon between them.' }, 'metadataName'), isRequired: true },
        { name: 'propertyValue', meaning: 'The fact: an address, or the categories.', value: slot('metadataValue'), isRequired: true },
      ]),
    ),
    template: [
      { propertyName: 'Website', propertyValue: hole('https://') },
      { propertyName: 'Privacy policy', propertyValue: hole('https://') },
      { propertyName: 'Categories', propertyValue: hole('Productivity') },
    ],
  },
  DYNAMIC_EXTENSIONS.capabilities,
  {
    name: 'x-ms-docs',
    places: ['definition'],
    meaning: 'Documentation of the connector.',
    value: listOfValues(objectWith('link', [{ name: 'url', meaning: 'The address.', value: text, isRequired: true }, { name: 'description', meaning: 'What is to be found there.', value: text, isRequired: true }])),
    template: [{ url: hole('https://'), description: hole() }],
  },
  { name: 'x-ms-keywords', places: ['info'], meaning: 'Words that the connector is found by.', value: listOfValues(text) },
  { name: 'x-ms-require-user-consent', places: ['definition'], meaning: 'Asks people for their consent before they connect.', value: boolean, template: true },
  {
    name: 'x-ms-openai-manifest',
    places: ['definition'],
    meaning: 'Describes the connector as a plugin of an assistant.',
    value: objectWith('manifest', [
      { name: 'modelDescription', meaning: 'What the model reads about the connector.', value: text },
      { name: 'humanName', meaning: 'What people read.', value: text },
      { name: 'contactEmail', meaning: 'Who helps.', value: text },
      { name: 'legalUrl', meaning: 'The address of the legal terms.', value: text },
    ]),
    template: { modelDescription: hole(), humanName: hole(), contactEmail: hole(), legalUrl: hole('https://') },
  },
  {
    name: 'x-ms-openai-data',
    places: ['operation', 'definition'],
    meaning: 'Whether an assistant may call the operation, and whether it asks first.',
    value: objectWith('data', [
      { name: 'openai-enabled', meaning: 'Whether the operation is one of the plugin’s functions.', value: boolean, isRequired: true },
      {
        name: 'operations',
        meaning: 'What holds for single operations.',
        value: listOfValues(objectWith('function', [{ name: 'operationId', meaning: 'The operation.', value: slot('operationId') }, { name: 'x-ms-require-user-confirmation', meaning: 'Whether the assistant asks before each call.', value: boolean }])),
        template: [{ operationId: hole(), 'x-ms-require-user-confirmation': false }],
      },
    ]),
  },
  {
    name: 'x-ms-openai-published-to-copilots',
    places: ['info'],
    meaning: 'The assistants that the plugin is published to.',
    value: listOfValues(objectWith('assistant', [{ name: 'AICopilotName', meaning: 'The name of the assistant.', value: text }, { name: 'AICopilot-enabled', meaning: 'Whether it may use the plugin.', value: boolean }])),
    template: [{ AICopilotName: hole(), 'AICopilot-enabled': true }],
  },
  { name: 'x-ms-require-user-confirmation', places: ['operation'], meaning: 'Whether an assistant asks before it calls the operation.', value: boolean, template: true },
  { name: 'x-ms-name-for-model', places: ['operation'], meaning: 'The name by which a model knows the operation.', value: text },
  { name: 'x-ms-description-for-model', places: ['operation'], meaning: 'What a model reads about the operation.', value: text },
  { name: 'x-ms-enable-selection', places: ['operation'], meaning: 'Whether makers of agents can choose single tools.', value: boolean },
  { name: 'x-ms-agentic-protocol', places: ['operation'], meaning: 'Marks the endpoint of an MCP server or of another agent, for agents of Copilot Studio. It belongs to a POST operation. An MCP server has to speak streamable HTTP; of what it offers, agents take tools and what these answer.', link: PAGES.agents, value: oneOf({ 'mcp-streamable-1.0': 'MCP over streamable HTTP.', 'a2a-1.0': 'Another agent, by the protocol Agent2Agent.' }) },
  { name: 'x-ms-a2a-card-endpoint', places: ['operation'], meaning: 'Where the card of an agent is (`a2a-1.0`), as Copilot Studio writes it.', value: text },
  { name: 'x-ms-a2a-card-json', places: ['operation'], meaning: 'The card of an agent (`a2a-1.0`) as a text of JSON, as Copilot Studio writes it; `"null"` where it is fetched.', value: text },
];

const TRIGGERS: readonly KnownExtension[] = [
  {
    name: 'x-ms-trigger',
    places: ['operation'],
    meaning: 'Makes the operation a trigger. Without it, it is an action. Triggers start flows and logic apps; Power Apps cannot use them.',
    value: oneOf({ single: 'Each answer starts one run: webhook triggers.', batch: 'The answer has a list, and each item can start a run: polling triggers.' }),
  },
  { name: 'x-ms-trigger-hint', places: ['operation'], meaning: 'How a maker makes the trigger fire: “To see it work now, add a contact.”', value: text },
  {
    name: 'x-ms-trigger-metadata',
    places: ['operation'],
    meaning: 'Says that the trigger polls. It belongs with a policy `pollingtrigger`.',
    value: objectWith('trigger', [
      { name: 'kind', meaning: 'How the state is kept.', value: oneOf({ query: 'In a parameter of the query.' }), isRequired: true },
      { name: 'mode', meaning: 'How the trigger learns of news.', value: oneOf({ polling: 'It asks again and again.' }), isRequired: true },
    ]),
    template: { kind: 'query', mode: 'polling' },
  },
  {
    name: 'x-ms-trigger-value',
    places: ['parameter'],
    meaning: 'Where in the last answer a polling trigger finds the value of this parameter for its next question.',
    value: objectWith('state', [
      { name: 'value-collection', meaning: 'The way to the list in the answer.', value: text },
      { name: 'value-path', meaning: 'The way to the value in an item of the list.', value: text },
    ]),
    template: { 'value-collection': hole(), 'value-path': hole() },
  },
  {
    name: 'x-ms-notification-url',
    places: ['schema'],
    meaning: 'The platform writes the address here which the service has to call when the trigger fires. The property is a required text, and internal.',
    link: PAGES.webhooks,
    value: boolean,
    template: true,
  },
  {
    name: 'x-ms-notification',
    places: ['operation'],
    meaning: 'The operation that subscribes the webhook whose data this trigger fetches.',
    value: objectWith('link to a webhook', [{ name: 'operationId', meaning: 'A trigger with a webhook.', value: slot('operationId'), isRequired: true }]),
  },
  {
    name: 'x-ms-pageable',
    places: ['operation'],
    meaning: 'The answer comes in pages. A policy `updatenextlink` sends the address of the next page through the connector.',
    value: objectWith('paging', [{ name: 'nextLinkName', meaning: 'The property with the address of the next page.', value: oneOf({ nextLink: '', '@odata.nextLink': '' }), isRequired: true }]),
  },
  {
    name: 'x-ms-url-encoding',
    places: ['parameter'],
    meaning: 'How often the value of a path parameter is encoded.',
    value: oneOf({ single: 'Once. The default.', double: 'Twice, so that a slash in the value reaches the service as text.' }),
  },
];

const NOTIFICATION: KnownExtension = {
  name: 'x-ms-notification-content',
  places: ['pathItem'],
  meaning: 'What the service posts to the platform when the trigger of this path fires. Its schema gives makers their dynamic content.',
  link: PAGES.webhooks,
  // The walk over nodes knows it as an object of its own.
  value: mapOf(any),
  template: { description: hole('What happened.'), schema: { type: 'object', properties: INSIDE } },
};

const IGNORED: readonly KnownExtension[] = [
  ...['x-ms-enum', 'x-ms-parameter-location', 'x-ms-skip-url-encoding', 'x-ms-client-name', 'x-ms-client-flatten', 'x-ms-client-request-id', 'x-ms-mutability'],
  ...['x-ms-discriminator-value', 'x-ms-long-running-operation', 'x-ms-long-running-operation-options', 'x-ms-identifiers', 'x-ms-secret', 'x-ms-azure-resource'],
  ...['x-ms-examples', 'x-ms-parameterized-host', 'x-ms-parameter-grouping', 'x-ms-paths', 'x-ms-request-id', 'x-ms-error-response', 'x-ms-header-collection-prefix'],
  ...['x-ms-odata', 'x-ms-code-generation-settings', 'x-ms-external', 'x-ms-internal', 'x-ms-arm-id-details', 'x-ms-text', 'x-ms-authorization-auxiliary'],
].map((name) => ({ name, places: [], meaning: 'For tools that generate clients from a definition. The platform ignores it in connectors.', value: any, isHidden: true }));

const NULLABLE: KnownExtension = { name: 'x-nullable', places: ['parameter', 'schema'], meaning: 'Whether the value may be null.', value: boolean, link: PAGES.swagger, template: true };

/** All extensions by name, those first that connectors use most. */
export const EXTENSIONS: ReadonlyMap<string, KnownExtension> = new Map(
  [...LABELS, ...DYNAMIC_EXTENSIONS.lists, ...TRIGGERS, NOTIFICATION, ...LIFE_CYCLE, ...CONNECTOR, NULLABLE, ...IGNORED].map((extension) => [
    extension.name,
    { link: extensionLink(extension.name), ...extension },
  ]),
);
