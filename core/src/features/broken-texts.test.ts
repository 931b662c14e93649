import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { indexOf } from '../index/index-of.js';
import { projectOfTexts } from '../testing/place-at-cursor.js';
import { complete } from './completion/complete.js';
import type { FeaturePlace } from './feature-place.js';
import { hover } from './hover/hover.js';

const DEFINITION = {
  swagger: '2.0',
  info: { title: 'Contacts', version: '1.0' },
  consumes: ['application/json'],
  paths: {
    '/contacts/{id}': {
      parameters: [{ $ref: '#/parameters/Id' }],
      get: {
        operationId: 'GetContact',
        parameters: [{ name: 'list', in: 'query', type: 'string', 'x-ms-dynamic-list': { operationId: 'GetLists', itemsPath: 'value', itemValuePath: 'id', parameters: { owner: { parameterReference: 'id' } } } }],
        responses: { 200: { description: 'OK', schema: { $ref: '#/definitions/Contact' } } },
      },
    },
    '/lists': { get: { operationId: 'GetLists', 'x-ms-visibility': 'internal', responses: { 200: { description: 'OK', schema: { type: 'object', properties: { value: { type: 'array', items: { $ref: '#/definitions/Contact' } } } } } } } },
  },
  parameters: { Id: { name: 'id', in: 'path', required: true, type: 'string' } },
  definitions: { Contact: { type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uuid' }, friends: { type: 'array', items: { $ref: '#/definitions/Contact' } } } } },
};
const PROPERTIES = {
  properties: {
    connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'aad', customParameters: { resourceUri: { value: 'a' } } } } },
    policyTemplateInstances: [{ templateId: 'setheader', title: 'A', parameters: { 'x-ms-apimTemplateParameter.value': "Bearer @{connectionParameters('token:TenantId')} @body().id", 'x-ms-apimTemplate-operationName': ['GetContact'] } }],
    scriptOperations: ['GetLists'],
  },
};
const SCRIPT = 'public class Script : ScriptBase {\n  public override async Task<HttpResponseMessage> ExecuteAsync() {\n    if (this.Context.OperationId == "GetLists") return await this.Context.SendAsync(this.Context.Request, this.CancellationToken);\n    switch (Context.OperationId) { case "GetContact": break; }\n  }\n}\n';

const TEXTS: readonly (readonly [fileName: string, text: string])[] = [
  ['apiDefinition.swagger.json', JSON.stringify(DEFINITION, undefined, 2)],
  ['apiDefinition.swagger.json', JSON.stringify(DEFINITION).replaceAll(',"', ', "')],
  ['apiDefinition.swagger.yaml', stringify(DEFINITION)],
  ['apiDefinition.swagger.yaml', stringify(DEFINITION, { indentSeq: false, collectionStyle: 'any' }).replaceAll('\n', '\r\n')],
  ['apiProperties.json', JSON.stringify(PROPERTIES, undefined, '\t')],
  ['connector.config.json', JSON.stringify({ profiles: ['save'], rules: { 'host-missing': 'off' }, suppressions: [{ rule: 'host-missing', pointer: '', reason: 'a' }] }, undefined, 2)],
  ['settings.json', JSON.stringify({ connectorId: 'a', environment: 'b', apiDefinition: 'apiDefinition.swagger.json' }, undefined, 2)],
  ['script.csx', SCRIPT],
];

const noise = fc.constantFrom('"', "'", '{', '}', '[', ']', ':', ',', '\n', '\n  ', ' - ', '#', '@', '$', '\\', '"x-ms-', '\t', '|', '&a', '€', '\u0000', '"$ref": "', 'x-ms-dynamic-values: ', '__proto__');
const damage = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.constantFrom(0, 0, 1, 3, 40), added: fc.oneof(noise, fc.constant('')) });

interface Break {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

function broken(text: string, breaks: readonly Break[]): string {
  return breaks.reduce((whole, { at, removed, added }) => {
    const start = Math.floor(at * whole.length);
    return whole.slice(0, start) + added + whole.slice(start + removed);
  }, text);
}

function placeIn(fileName: string, text: string, share: number): FeaturePlace {
  const others = fileName.startsWith('apiDefinition') ? {} : { 'apiDefinition.swagger.json': TEXTS[0]?.[1] ?? '' };
  const project = projectOfTexts({ ...others, [fileName]: text });
  const document = project.documents.find(({ uri }) => uri.endsWith(fileName));
  if (document === undefined) throw new Error(`${fileName} is not in the project`);
  return { project, document, index: indexOf(project), offset: Math.floor(share * (document.text.length + 1)) };
}

/** Each range holds the cursor, on one line; what is written elsewhere stands before it. */
function assertEdits(place: FeaturePlace): void {
  for (const { label, range, additionalEdits } of complete(place)) {
    assert.ok(range.start <= place.offset && place.offset <= range.end, `${label} is written from ${range.start} to ${range.end}, and the cursor is at ${place.offset}`);
    assert.ok(!/[\r\n]/.test(place.document.text.slice(range.start, range.end)), label);
    assert.ok(additionalEdits.every((edit) => edit.range.end < range.start), label);
  }
}

describe('completion and hover in broken texts', () => {
  for (const [position, [fileName, text]] of TEXTS.entries()) {
    it(`never throw, and write where the cursor is, in ${fileName} (${position + 1})`, () => {
      fc.assert(fc.property(fc.array(damage, { maxLength: 5 }), fc.double({ min: 0, max: 1, noNaN: true }), (breaks, share) => {
        const place = placeIn(fileName, broken(text, breaks), share);
        assertEdits(place);
        hover(place);
      }), { seed: 20_260_101, numRuns: fileName.endsWith('.yaml') ? 60 : 200 });
    });
  }

  it('end with a text that ends anywhere', () => {
    for (const [fileName, text] of TEXTS) {
      for (let end = 0; end < text.length; end += 29) assertEdits(placeIn(fileName, text.slice(0, end), 1));
    }
  });
});
