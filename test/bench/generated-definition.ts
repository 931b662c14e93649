/** How many operations make about 1.1 MB, the size of the largest published definition. */
const OPERATIONS = 220;
const PROPERTIES = 21;

/** A definition of an invented service, as JSON text, large unless told otherwise: what is measured where there is no corpus. The same text each time. */
export function generateDefinition(operations = OPERATIONS): string {
  const numbers = Array.from({ length: operations }, (_, at) => at);
  return `${JSON.stringify({
    swagger: '2.0',
    info: { title: 'Contoso Everything', description: 'One service that knows all there is to know about Contoso.', version: '1.0' },
    host: 'everything.contoso.example',
    basePath: '/v1',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: Object.fromEntries(numbers.map((at) => [`/things${at}/{thingId}`, { [at % 2 === 0 ? 'get' : 'put']: operation(at) }])),
    definitions: Object.fromEntries(numbers.map((at) => [`Thing${at}`, schema(at)])),
  }, undefined, 2)}\n`;
}

function operation(at: number): object {
  const id = { name: 'thingId', in: 'path', required: true, type: 'string', description: 'The number of the thing.', 'x-ms-summary': 'Thing ID', 'x-ms-url-encoding': 'single' };
  const body = { name: 'body', in: 'body', required: true, description: 'The values of the thing.', schema: { $ref: `#/definitions/Thing${at}` } };
  return {
    operationId: `${at % 2 === 0 ? 'Get' : 'Update'}Thing${at}`,
    // Some have problems, as real ones do.
    ...(at % 25 === 0 ? {} : { summary: `${at % 2 === 0 ? 'Get' : 'Update'} thing ${at}` }),
    description: `Works on thing number ${at} of all the things that Contoso has.`,
    parameters: at % 2 === 0 ? [id] : [id, body],
    responses: { 200: { description: 'The thing.', schema: { $ref: `#/definitions/Thing${at}` } } },
  };
}

function schema(at: number): object {
  const names = Array.from({ length: PROPERTIES }, (_, index) => `value${index}`);
  const property = (name: string): object => ({ type: 'string', description: `The ${name} of thing ${at}, as it was stored.`, title: name, 'x-ms-summary': name });
  return { type: 'object', properties: Object.fromEntries(names.map((name) => [name, property(name)])) };
}
