/** A connector for an invented service, complete but for what a test changes. */
export interface SampleOptions {
  readonly title?: string;
  /** Members of the only operation, over the usual ones; undefined leaves one out. */
  readonly operation?: Readonly<Record<string, unknown>>;
}

export function sampleDefinition(options: SampleOptions = {}): object {
  return {
    swagger: '2.0',
    info: { title: options.title ?? 'Contoso Lending', description: 'Lends and takes back items of the Contoso library.', version: '1.0.0', contact: { name: 'Contoso', url: 'https://contoso.example', email: 'help@contoso.example' } },
    host: 'api.contoso.example',
    basePath: '/lending',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: {
      '/items/{id}': {
        get: {
          operationId: 'GetItemById',
          summary: 'Get item by ID',
          description: 'Reads one item by its identifier.',
          parameters: [{ name: 'id', in: 'path', required: true, type: 'string', 'x-ms-summary': 'Item ID', description: 'The identifier of the item.', 'x-ms-url-encoding': 'single' }],
          responses: { 200: { description: 'The item.', schema: { type: 'object', properties: { name: { type: 'string', 'x-ms-summary': 'Name', description: 'The name of the item.' } } } } },
          ...options.operation,
        },
      },
    },
    securityDefinitions: { api_key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' } },
    security: [{ api_key: [] }],
  };
}

export const SAMPLE_PROPERTIES = {
  properties: {
    connectionParameters: {
      api_key: {
        type: 'securestring',
        uiDefinition: { displayName: 'API key', description: 'The key of your Contoso account.', tooltip: 'Your administrator has it.', constraints: { tabIndex: 2, clearText: false, required: 'true' } },
      },
    },
    iconBrandColor: '#007ee5',
    capabilities: [],
    policyTemplateInstances: [],
  },
};
