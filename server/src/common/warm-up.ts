import { createDocument, lintProject, type Uri } from '@connector-workbench/core';

const FOLDER: Uri = 'warm-up:/connector';
const TEXT = JSON.stringify({
  swagger: '2.0',
  info: { title: 'Warm-up', version: '1.0' },
  host: 'api.contoso.example',
  paths: {
    '/contacts/{id}': {
      get: {
        operationId: 'GetContact',
        parameters: [{ name: 'id', in: 'path', required: true, type: 'string' }],
        responses: { 200: { description: 'OK', schema: { $ref: '#/definitions/Contact' } } },
      },
    },
  },
  definitions: { Contact: { type: 'object', properties: { name: { type: 'string' } } } },
}, null, 2);

/** Lints a small connector, for nothing but to have the code compiled before the first real file: a cold scan takes ten times as long. */
export function warmUp(): void {
  const uri = `${FOLDER}/apiDefinition.swagger.json`;
  const document = createDocument({ uri, kind: 'definition', syntax: 'json', text: TEXT });
  lintProject({ files: { id: FOLDER, folder: FOLDER, layout: 'paconn', name: 'warm-up', documents: [{ uri, kind: 'definition' }] }, documents: [document] });
}
