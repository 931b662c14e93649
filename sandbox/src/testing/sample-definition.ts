/** A small definition that the service saves; every test changes only what it is about. */
export function sampleDefinition(title = 'Fabrikam Notes', changes: object = {}): object {
  return {
    swagger: '2.0',
    info: { title, description: 'Keep notes about anything, and find them again.', version: '1.0' },
    host: 'notes.fabrikam.example',
    basePath: '/api',
    schemes: ['https'],
    paths: {
      '/notes/{noteId}': {
        get: {
          operationId: 'GetNote',
          summary: 'Get a note',
          description: 'Reads one note by its number.',
          parameters: [{ name: 'noteId', in: 'path', required: true, type: 'string', description: 'The number of the note.', 'x-ms-summary': 'Note ID', 'x-ms-url-encoding': 'single' }],
          responses: { '200': { description: 'The note.', schema: { type: 'string' } } },
        },
      },
    },
    ...changes,
  };
}

/** What a client sends to create a connector from it. */
export function sampleProperties(title?: string, extra: object = {}): object {
  return {
    displayName: title ?? 'Fabrikam Notes',
    description: 'Keep notes about anything, and find them again.',
    openApiDefinition: sampleDefinition(title),
    backendService: { serviceUrl: 'https://notes.fabrikam.example/api' },
    iconBrandColor: '#336699',
    capabilities: [],
    connectionParameters: {},
    ...extra,
  };
}
