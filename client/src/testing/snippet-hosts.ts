import { stringify } from 'yaml';

/** Where a snippet goes in a host: as a member's key for members, as a text for an item. */
const HERE = '<<here>>';
const MEMBERS = { [HERE]: 0 };

export type HostSyntax = 'json' | 'yaml';
export type HostKind = 'definition' | 'properties' | 'settings' | 'config';

interface Host {
  readonly kind: HostKind;
  /** The whole file, with the place in it. */
  readonly value: unknown;
}

/** A host for each place that the descriptions of snippets name. */
const HOSTS: Readonly<Record<string, Host>> = {
  'Goes into "paths".': definition({ paths: { ...helpers(), ...MEMBERS } }),
  'Goes into a path.': definition({ paths: { ...helpers(), '/host': MEMBERS } }),
  'Goes into a path that ends in {id}.': definition({ paths: { ...helpers(), '/host/{id}': MEMBERS } }),
  'Goes into an operation.': ofOperation(MEMBERS, [], answer(page())),
  'Goes into "parameters" of an operation.': ofOperation({}, [HERE], answer(page())),
  'Goes into "parameters" of an operation whose path has the name in braces.': definition({ paths: { ...helpers(), '/host/{id}': { get: operation('HostGet', [HERE], answer(page())) } } }),
  'Goes into "parameters" of a POST, PUT or PATCH.': definition({ paths: { ...helpers(), '/host': { post: { ...operation('HostPost', [HERE], answer(page())), consumes: ['multipart/form-data', 'application/json'] } } } }),
  'Goes into "parameters" at the top of the definition.': definition({ parameters: { page: queryParameter('page'), ...MEMBERS } }),
  'Goes into a parameter or a property.': ofOperation({}, [queryParameter('parent'), { ...queryParameter('child'), ...MEMBERS }], answer(page())),
  'Goes into the schema of a body or a response.': ofOperation({}, [], answer({ type: 'object', ...MEMBERS })),
  'Goes into "responses".': ofOperation({}, [], MEMBERS),
  'Goes into "properties" of a schema.': ofOperation({}, [], answer({ type: 'object', properties: MEMBERS })),
  'Goes into "definitions".': definition({ definitions: { Item: item(), ...MEMBERS } }),
  'Goes to the top of the definition.': definition(MEMBERS),
  'Goes into "info".': definition({ info: { title: 'Contoso Items', description: 'Reads and watches the items of the Contoso library.', version: '1.0.0', ...MEMBERS } }),
  'Goes into "connectionParameters".': properties({ connectionParameters: MEMBERS }),
  'Goes into "properties" of apiProperties.json.': properties({ capabilities: ['actions'], ...MEMBERS }),
  'Goes into "policyTemplateInstances".': properties({ connectionParameters: { site: text('Site') }, policyTemplateInstances: [HERE] }),
  'Goes to the top of connector.config.json.': { kind: 'config', value: MEMBERS },
  'Goes into "overrides".': { kind: 'config', value: { overrides: [HERE] } },
  'Goes into "suppressions".': { kind: 'config', value: { suppressions: [HERE] } },
};

/** The place that a description names. Throws where it names none. */
export function hostOf(description: string): { readonly kind: HostKind; readonly textWith: (snippet: string, syntax: HostSyntax) => string } {
  const found = Object.entries(HOSTS).find(([where]) => description.endsWith(where));
  if (found === undefined) throw new Error(`“${description}” says no place that is known here`);
  const [, { kind, value }] = found;
  return { kind, textWith: (snippet, syntax) => (syntax === 'json' ? inJson(value, snippet) : inYaml(value, snippet)) };
}

/** The definition that stands beside a file: everything that snippets refer to. */
export function definitionBeside(text: string): string {
  const polled = { ...operation('OnItemChanged', [{ ...queryParameter('since'), 'x-ms-visibility': 'internal' }], answer(page())), 'x-ms-trigger': 'batch', 'x-ms-trigger-metadata': { kind: 'query', mode: 'polling' } };
  return JSON.stringify(definition({ 'x-ms-capabilities': { testConnection: { operationId: 'ListItems' } }, paths: { ...helpers(), ...(text.includes('pollingtrigger') ? { '/changes': { get: polled } } : {}) } }).value);
}

/** The properties that stand beside a definition, with the policies that its pages and its polling triggers need. */
export function propertiesBeside(definitionText: string): string {
  const paged = ['ListItemsOfAll', 'HostGet'].filter((id) => definitionText.includes('x-ms-pageable') && definitionText.includes(id));
  const polled = ['OnItemChanged'].filter((id) => definitionText.includes(id));
  const policyTemplateInstances = [
    ...paged.map((id) => policy('updatenextlink', { operationName: [id] }, { nextLinkPropertyName: 'nextLink' })),
    ...polled.map((id) => ({ ...policy('pollingtrigger', { operationName: [id] }, { triggerConfig: { since: '@triggerBody().value[0].changed' }, triggerDataPath: '@triggerBody().value' }), type: 'PollingTrigger' })),
  ];
  const connectionParameters = definitionText.includes('oauth2') ? { token: signInLike(definitionText) } : {};
  return JSON.stringify({ properties: { connectionParameters, iconBrandColor: '#2d6cdf', policyTemplateInstances } });
}

/** A sign-in at the addresses that the definition names. */
function signInLike(definitionText: string): object {
  const address = (name: string): string => new RegExp(`${name}"?: "?([^\\s",]+)`).exec(definitionText)?.[1] ?? '';
  return {
    type: 'oauthSetting',
    oAuthSettings: {
      identityProvider: 'oauth2', clientId: 'contoso', scopes: [], redirectMode: 'GlobalPerConnector', redirectUrl: 'https://global.consent.azure-apim.net/redirect',
      customParameters: { authorizationUrl: { value: address('authorizationUrl') }, tokenUrl: { value: address('tokenUrl') }, refreshUrl: { value: address('tokenUrl') } },
    },
  };
}

function policy(templateId: string, common: object, own: object): object {
  const prefixed = (prefix: string, values: object): object => Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value as unknown]));
  return { templateId, title: templateId, parameters: { ...prefixed('x-ms-apimTemplate-', common), ...prefixed('x-ms-apimTemplateParameter.', own) } };
}

function inJson(value: unknown, snippet: string): string {
  const text = JSON.stringify(value, null, '\t');
  // The one member that a snippet may bring, and that every connector needs without it.
  const host = snippet.includes('"iconBrandColor"') ? text.replace(/"iconBrandColor": ".*",/, '') : text;
  return host.replace(new RegExp(`"${HERE}"(: 0)?`), () => snippet);
}

function inYaml(value: unknown, snippet: string): string {
  return stringify(value).replace(new RegExp(`^(.*?)(?:- )?<<here>>(?:: 0)?$`, 'm'), (_, indent: string) => snippet.split('\n').map((line) => indent + line).join('\n'));
}

function definition(members: object): Host {
  return {
    kind: 'definition',
    value: {
      swagger: '2.0',
      info: { title: 'Contoso Items', description: 'Reads and watches the items of the Contoso library.', version: '1.0.0' },
      host: 'api.contoso.example', basePath: '/v1', schemes: ['https'], consumes: ['application/json'], produces: ['application/json'],
      paths: helpers(),
      parameters: { page: queryParameter('page') },
      definitions: { Item: item() },
      ...members,
    },
  };
}

function properties(members: object): Host {
  return { kind: 'properties', value: { properties: { iconBrandColor: '#2d6cdf', ...members } } };
}

function ofOperation(members: object, parameters: readonly unknown[], responses: unknown): Host {
  return definition({ paths: { ...helpers(), '/host': { get: { ...operation('HostGet', parameters, responses), ...members } } } });
}

function operation(operationId: string, parameters: readonly unknown[], responses: unknown): object {
  return { operationId, summary: `Run ${operationId.replaceAll(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`, description: `Does what ${operationId} is for.`, parameters, responses };
}

/** The operations and the hidden ones that snippets name. */
function helpers(): object {
  const hidden = { 'x-ms-visibility': 'internal' };
  return {
    '/stored': { get: operation('ListItems', [], answer(page())) },
    '/children': { get: { ...operation('ListChildren', [{ ...queryParameter('parentId'), required: false }], answer(page())), ...hidden } },
    '/schema': { get: { ...operation('GetItemSchema', [], answer({ type: 'object', properties: { schema: { type: 'object' } } })), ...hidden } },
    '/root': { get: { ...operation('ListRootFolder', [], answer(page())), ...hidden } },
    '/folder': { get: { ...operation('ListFolder', [{ ...queryParameter('folderId'), required: true }], answer(page())), ...hidden } },
    '/stored/{id}/v2': { get: operation('GetItemV2', [{ name: 'id', in: 'path', required: true, type: 'string', 'x-ms-summary': 'ID', description: 'The identifier.', 'x-ms-url-encoding': 'single' }], answer(item())) },
  };
}

function answer(schema: object): object {
  return { 200: { description: 'Success.', schema } };
}

function page(): object {
  return { type: 'object', properties: { value: { type: 'array', 'x-ms-summary': 'Found', description: 'What was found.', items: item() }, nextLink: { type: 'string', 'x-ms-summary': 'Next', description: 'The next page.', 'x-ms-visibility': 'internal' } } };
}

function item(): object {
  const property = (name: string, type = 'string'): object => ({ [name]: { type, 'x-ms-summary': name.replace(/^./, (letter) => letter.toUpperCase()), description: `What ${name} is.` } });
  return { type: 'object', properties: { ...property('id'), ...property('name'), ...property('isFolder', 'boolean'), ...property('changed'), ...property('path'), ...property('mediaType') } };
}

function queryParameter(name: string): object {
  return { name, in: 'query', type: 'string', 'x-ms-summary': name.replace(/^./, (letter) => letter.toUpperCase()), description: `Which ${name} is meant.` };
}

function text(displayName: string): object {
  return { type: 'string', uiDefinition: { displayName, description: 'The name of your site.', tooltip: 'The first part of the address', constraints: { tabIndex: 1, clearText: true, required: 'true' } } };
}
