/** @typedef {import('./snippet.mjs').Snippet} Snippet */

const SCOPES = { '«items.read»': '«Read items.»' };

/**
 * @param {string} name
 * @param {string} prefix
 * @param {string} description
 * @param {unknown} scheme
 * @param {readonly string[]} scopes
 * @returns {Snippet}
 */
const signIn = (name, prefix, description, scheme, scopes = []) => ({ name, prefix: [prefix], description, place: 'root', value: { securityDefinitions: { '«sign-in»': scheme }, security: [{ '«sign-in»': scopes }] } });

/** What is said about the connector as a whole. @type {readonly Snippet[]} */
export const definition = [
  {
    name: 'Connector definition file',
    prefix: ['connector-file'],
    description: 'A definition with one action, for an API with a key.',
    place: 'definitionFile',
    value: {
      swagger: '2.0',
      info: { title: '«Contoso Items»', description: '«Reads the items of the Contoso library.»', version: '«1.0.0»', contact: { name: '«Contoso Support»', url: '«https://contoso.example/support»', email: '«support@contoso.example»' } },
      host: '«api.contoso.example»',
      basePath: '/«v1»',
      schemes: ['https'],
      consumes: ['application/json'],
      produces: ['application/json'],
      paths: {
        '/«items»': {
          get: {
            operationId: '«ListItems»',
            summary: '«List items»',
            description: '«Lists all items.»',
            responses: {
              200: {
                description: '«The items.»',
                schema: {
                  type: 'object',
                  properties: {
                    '«value»': {
                      type: 'array',
                      'x-ms-summary': '«Items»',
                      description: '«The items that were found.»',
                      items: { type: 'object', properties: { '«name»': { type: 'string', 'x-ms-summary': '«Name»', description: '«The name of the item.»' } } },
                    },
                  },
                },
              },
            },
          },
        },
      },
      definitions: {},
      securityDefinitions: { '«api_key»': { type: 'apiKey', in: '«header|query»', name: '«X-API-Key»' } },
      security: [{ '«api_key»': [] }],
    },
  },
  signIn('Connector sign-in by key', 'connector-security-api-key', 'Sends a key with each call.', { type: 'apiKey', in: '«header|query»', name: '«X-API-Key»' }),
  signIn('Connector sign-in by name and password', 'connector-security-basic', 'Sends a name and a password with each call.', { type: 'basic' }),
  signIn(
    'Connector sign-in by OAuth 2', 'connector-security-oauth2', 'Signs in at the service’s own page.',
    { type: 'oauth2', flow: 'accessCode', authorizationUrl: '«https://login.contoso.example/authorize»', tokenUrl: '«https://login.contoso.example/token»', scopes: SCOPES }, ['«items.read»'],
  ),
  signIn(
    'Connector sign-in by Microsoft Entra ID', 'connector-security-entra', 'Signs in with a work account.',
    { type: 'oauth2', flow: 'accessCode', authorizationUrl: 'https://login.microsoftonline.com/«common»/oauth2/authorize', tokenUrl: 'https://login.microsoftonline.com/«common»/oauth2/token', scopes: SCOPES }, ['«items.read»'],
  ),
  {
    name: 'Connector metadata',
    prefix: ['connector-metadata'],
    description: 'What the public list of connectors shows.',
    place: 'root',
    value: {
      'x-ms-connector-metadata': [
        { propertyName: 'Website', propertyValue: '«https://contoso.example»' },
        { propertyName: 'Privacy policy', propertyValue: '«https://contoso.example/privacy»' },
        { propertyName: 'Categories', propertyValue: '«Productivity»' },
      ],
    },
  },
  {
    name: 'Connector test of a connection',
    prefix: ['connector-test-connection'],
    description: 'The operation that is called to try a new connection.',
    place: 'root',
    value: { 'x-ms-capabilities': { testConnection: { operationId: '«ListItems»' } } },
  },
  {
    name: 'Connector file picker',
    prefix: ['connector-file-picker'],
    description: 'The operations that a picker for files opens and browses folders by.',
    place: 'root',
    value: {
      'x-ms-capabilities': {
        'file-picker': {
          open: { operationId: '«ListRootFolder»' },
          browse: { operationId: '«ListFolder»', parameters: { '«folderId»': { 'value-property': '«id»' } } },
          'value-title': '«name»',
          'value-folder-property': '«isFolder»',
          'value-media-property': '«mediaType»',
        },
      },
    },
  },
  {
    name: 'Connector contact',
    prefix: ['connector-contact'],
    description: 'Whom to ask about the connector.',
    place: 'info',
    value: { contact: { name: '«Contoso Support»', url: '«https://contoso.example/support»', email: '«support@contoso.example»' } },
  },
  {
    name: 'Connector status',
    prefix: ['connector-status'],
    description: 'Whether the connector is a preview.',
    place: 'info',
    value: { 'x-ms-api-annotation': { status: '«Preview|Production»' } },
  },
];
