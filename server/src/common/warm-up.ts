import { createDocument, LintMemory, lintProject, prepareForEdits, type Uri } from '@connector-workbench/core';

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

/** What is typed into it: each may be broken, and the next builds on it. */
const EDITS = ['"operationId": "GetContactx"', '"operationId": "GetContact', '"operationId": "GetContact"', '{ "operationId": "GetContact"', '"operationId": "GetContact"'];

/** Lints a small connector, and edits it, for nothing but to have the code compiled before the first real file: a cold scan takes ten times as long. */
export function warmUp(): void {
  const uri = `${FOLDER}/apiDefinition.swagger.json`;
  const memory = new LintMemory();
  let document = createDocument({ uri, kind: 'definition', syntax: 'json', text: TEXT, version: 0 });
  prepareForEdits(document);
  for (const [edit, member] of EDITS.entries()) {
    lintProject({ files: { id: FOLDER, folder: FOLDER, layout: 'paconn', name: 'warm-up', documents: [{ uri, kind: 'definition' }] }, documents: [document] }, { memory });
    document = createDocument({ uri, kind: 'definition', syntax: 'json', text: TEXT.replace('"operationId": "GetContact"', member), version: edit + 1 }, undefined, document);
  }
}
