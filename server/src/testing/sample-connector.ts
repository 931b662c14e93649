/** An operation of the sample; what is left out is left out there, too. */
export interface SampleOperation {
  readonly id: string;
  readonly summary?: string;
}

/** A definition without any problem but those that the operations bring. */
export function sampleDefinition(...operations: readonly SampleOperation[]): string {
  const paths = operations.map(({ id, summary }) => [`/${id.toLowerCase()}`, {
    get: {
      operationId: id,
      ...(summary === undefined ? {} : { summary }),
      description: `Gets what ${id} is for.`,
      responses: { 200: { description: 'Success', schema: { type: 'object', properties: { name: { type: 'string', 'x-ms-summary': 'Name', description: 'The name.' } } } } },
    },
  }]);
  return JSON.stringify({
    swagger: '2.0',
    info: { title: 'Contacts', description: 'Contacts of Contoso.', version: '1.0' },
    host: 'api.contoso.example',
    basePath: '/',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: Object.fromEntries(paths) as unknown,
  }, null, 2);
}

/** The properties of the same connector, without any problem. */
export const SAMPLE_PROPERTIES = JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#007ee5', capabilities: [] } }, null, 2);
