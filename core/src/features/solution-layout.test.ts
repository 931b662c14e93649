import assert from 'node:assert/strict';
import { documentOf } from '../project/connector-project.js';
import { fileNameOf } from '../project/uri-path.js';
import { CURSOR, placeInSolution } from '../testing/place-at-cursor.js';
import { applyEdits } from '../text/text-edit.js';
import { brandColors } from './colors/brand-colors.js';
import { complete } from './completion/complete.js';
import type { FeaturePlace } from './feature-place.js';
import { formatDocument } from './formatting/format-document.js';
import { hover } from './hover/hover.js';
import { inlayHintsOf } from './lens/inlay-hints.js';
import { operationLensesOf } from './lens/operation-lenses.js';
import { definitionsAt } from './navigation/definition.js';
import { highlightsAt, implementationsAt, referencesAt } from './navigation/references.js';
import { typeDefinitionsAt } from './navigation/type-definition.js';
import { outlineOfDocument } from './outline/outline.js';
import { declaredSymbols, searchSymbols } from './outline/workspace-symbols.js';
import { refactoringsAt } from './refactor/refactorings-at.js';
import { prepareRename, renameAt } from './rename/rename.js';
import { semanticTokens } from './semantic-tokens/semantic-tokens.js';
import { signatureHelp } from './signature-help/signature-help.js';
import { documentLinksOf } from './structure/links.js';
import { foldingRangesOf } from './structure/folding.js';
import { selectionRangesAt } from './structure/selection.js';

const DEFINITION = `{
  "swagger": "2.0",
  "info": { "title": "Contoso Contacts", "version": "1.0" },
  "paths": {
    "/contacts/{id}": {
      "get": {
        "operationId": "GetContact",
        "summary": "Get a contact",
        "parameters": [{ "name": "id", "in": "path", "required": true, "type": "string", "x-ms-dynamic-values": { "operationId": "ListContacts", "value-collection": "value", "value-path": "id", "value-title": "name" } }, { "name": "X-Area", "in": "header", "type": "string" }],
        "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/Contact" } } }
      }
    },
    "/contacts": {
      "get": { "operationId": "ListContacts", "summary": "List contacts", "x-ms-visibility": "internal", "responses": { "200": { "description": "OK", "schema": { "type": "object", "properties": { "value": { "type": "array", "items": { "$ref": "#/definitions/Contact" } } } } } } }
    }
  },
  "definitions": { "Contact": { "type": "object", "properties": { "id": { "type": "string" }, "name": { "type": "string" } } } },
  "securityDefinitions": { "api_key": { "type": "apiKey", "in": "header", "name": "api_key" } }
}
`;
const CONNECTOR = (name: string, operations: string): string => `<Connector>
      <iconbrandcolor>#0078d4</iconbrandcolor>
      <scriptoperations>${operations}</scriptoperations>
      <openapidefinition>/Connector/${name}_openapidefinition.json</openapidefinition>
    </Connector>`;

/** A solution as it is exported: two connectors, the second of which has operations of the same names. */
const FILES: Readonly<Record<string, string>> = {
  'Connector/con_contacts_openapidefinition.json': DEFINITION,
  'Connector/con_contacts_connectionparameters.json': '{ "api_key": { "type": "securestring", "uiDefinition": { "displayName": "API key" } }, "site": { "type": "string" } }',
  'Connector/con_contacts_policytemplateinstances.json': `[
  { "templateId": "dynamichosturl", "title": "Host", "parameters": { "x-ms-apimTemplateParameter.urlTemplate": "https://@connectionParameters('site')/v1" } },
  { "templateId": "setheader", "title": "Area", "parameters": { "x-ms-apimTemplateParameter.name": "X-Area", "x-ms-apimTemplateParameter.value": "@headers('X-Area')", "x-ms-apimTemplate-operationName": ["GetContact"] } }
]`,
  'Connector/con_contacts_customcodeblobcontent.csx': 'public class Script : ScriptBase { public override async Task<HttpResponseMessage> ExecuteAsync() { if (this.Context.OperationId == "GetContact") return null; return null; } }',
  'Connector/con_orders_openapidefinition.json': '{ "swagger": "2.0", "paths": { "/orders": { "get": { "operationId": "GetContact", "responses": {} } } } }',
  'customizations.xml': `<ImportExportXml>
  <Connectors>
    ${CONNECTOR('con_contacts', '["GetContact", "ListContacts"]')}
    ${CONNECTOR('con_orders', '["GetContact"]')}
  </Connectors>
</ImportExportXml>
`,
};

/** The file that holds the text around the cursor, with the cursor in it. */
function placeIn(marked: string, connector = 'con_contacts', files = FILES): FeaturePlace {
  const text = marked.replace(CURSOR, '');
  const found = Object.entries(files).find(([, content]) => content.includes(text));
  if (found === undefined) throw new Error(`${text} is in none of the files`);
  return placeInSolution({ ...files, [found[0]]: found[1].replace(text, () => marked) }, connector);
}

/** `definition GetContact`: the part of the file's name that says what it is, and the text there. */
function inShort(places: readonly { readonly document: FeaturePlace['document']; readonly range: { readonly start: number; readonly end: number } }[]): readonly string[] {
  return places.map(({ document, range }) => `${fileNameOf(document.uri).replace(/^.*_|\..*$/g, '')} ${document.text.slice(range.start, range.end)}`);
}

const EVERY_PLACE = ['openapidefinition GetContact', 'policytemplateinstances GetContact', 'customcodeblobcontent GetContact', 'customizations GetContact'];

describe('the features in an unpacked solution', () => {
  const FIRST: readonly (readonly [marked: string, label: string])[] = [
    ['"x-ms-dynamic-values": { "operationId": "<|>ListContacts"', 'ListContacts'],
    ['"value-path": "<|>id"', 'id'],
    ['"value-title": "<|>name"', 'name'],
    ['"schema": { "$ref": "<|>#/definitions/Contact" }', 'Contact'],
    ['"x-ms-apimTemplate-operationName": ["<|>GetContact"]', 'GetContact'],
    ["@connectionParameters('<|>site')", 'api_key'],
    ["@headers('<|>X-Area')", 'X-Area'],
    ['"templateId": "<|>setheader"', 'dynamichosturl'],
    ['"type": "<|>securestring"', 'string'],
    ['OperationId == "<|>GetContact"', 'GetContact'],
  ];
  for (const [marked, label] of FIRST) {
    it(`complete ${marked.trim()} with ${label}`, () => {
      const [first] = [...complete(placeIn(marked))].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
      assert.equal(first?.label, label);
    });
  }

  /** What is proposed in the list, and the line as it is with the first proposal in it. */
  const LISTS: readonly (readonly [list: string, proposed: readonly string[], written: string])[] = [
    ['<scriptoperations><|></scriptoperations>', ['GetContact', 'ListContacts'], '<scriptoperations>["GetContact"]</scriptoperations>'],
    ['<scriptoperations>[<|>]</scriptoperations>', ['GetContact', 'ListContacts'], '<scriptoperations>["GetContact"]</scriptoperations>'],
    ['<scriptoperations>["<|>"]</scriptoperations>', ['GetContact', 'ListContacts'], '<scriptoperations>["GetContact"]</scriptoperations>'],
    ['<scriptoperations>["<|></scriptoperations>', ['GetContact', 'ListContacts'], '<scriptoperations>["GetContact"]</scriptoperations>'],
    ['<scriptoperations>["Li<|>Contacts", "GetContact"]</scriptoperations>', ['ListContacts'], '<scriptoperations>["ListContacts", "GetContact"]</scriptoperations>'],
    ['<scriptoperations>["GetContact", "<|>"]</scriptoperations>', ['ListContacts'], '<scriptoperations>["GetContact", "ListContacts"]</scriptoperations>'],
    ['<scriptoperations>["GetContact"<|>]</scriptoperations>', ['ListContacts'], '<scriptoperations>["GetContact", "ListContacts"]</scriptoperations>'],
    ['<scriptoperations>[<|>"GetContact"]</scriptoperations>', ['ListContacts'], '<scriptoperations>["ListContacts", "GetContact"]</scriptoperations>'],
    ['<scriptoperations>[li<|>]</scriptoperations>', ['GetContact', 'ListContacts'], '<scriptoperations>["GetContact"]</scriptoperations>'],
    ['<scriptoperations>[&quot;ListContacts&quot;, &quot;<|>&quot;]</scriptoperations>', ['GetContact'], '<scriptoperations>[&quot;ListContacts&quot;, &quot;GetContact&quot;]</scriptoperations>'],
    ['<scriptoperations>[&quot;Get<|>]</scriptoperations>', ['GetContact', 'ListContacts'], '<scriptoperations>[&quot;GetContact&quot;]</scriptoperations>'],
    ['<scriptoperations>["<|>', ['GetContact', 'ListContacts'], '<scriptoperations>["GetContact"]'],
    ['<scriptoperations><|>', ['GetContact', 'ListContacts'], '<scriptoperations>["GetContact"]'],
    ['<scriptoperations>["GetContact", "ListContacts"]<|></scriptoperations>', [], ''],
    ['<scriptoperations><|>["GetContact"]</scriptoperations>', [], ''],
    ['<iconbrandcolor><|></iconbrandcolor>', [], ''],
    ['<|>', [], ''],
  ];
  for (const [list, proposed, written] of LISTS) {
    it(`propose ${proposed.join(' and ') || 'nothing'} at ${list}`, () => {
      for (const lineBreak of ['\n', '\r\n']) {
        const around = (line: string): string => [`<ImportExportXml><Connectors><Connector>`, `  ${line}`, `  <openapidefinition>/Connector/con_contacts_openapidefinition.json</openapidefinition>`, `</Connector></Connectors></ImportExportXml>`].join(lineBreak);
        const place = placeInSolution({ ...FILES, 'customizations.xml': around(list) }, 'con_contacts');
        const items = complete(place);
        assert.deepEqual(items.map(({ label }) => label), proposed);
        const [first] = items;
        if (first !== undefined) assert.equal(applyEdits(place.document.text, [{ range: first.range, newText: first.plainText }]), around(written));
      }
    });
  }

  it('propose the operations of the connector whose list it is', () => {
    const xml = `<Connectors>${CONNECTOR('con_contacts', '["GetContact", "ListContacts"]')}${CONNECTOR('con_orders', '["<|>"]')}</Connectors>`;
    assert.deepEqual(complete(placeInSolution({ ...FILES, 'customizations.xml': xml }, 'con_contacts')), []);
    const [item, ...others] = complete(placeInSolution({ ...FILES, 'customizations.xml': xml }, 'con_orders'));
    assert.deepEqual([item?.label, item?.detail, item?.subject, others], ['GetContact', 'action · GET /orders', { kind: 'operation', name: 'GetContact' }, []]);
  });

  const HOVERS: readonly (readonly [marked: string, says: RegExp])[] = [
    ['"operationId": "Get<|>Contact"', /^\*\*Get a contact\*\* · action · `GET \/contacts\/\{id\}`[^]*Named in 3 places\./],
    ['"schema": { "$ref": "#/definitions/Con<|>tact" }', /^Definition `Contact`[^]*\| `id` \| string/],
    ['["Get<|>Contact"] } }', /^\*\*Get a contact\*\*/],
    ['"temp<|>lateId": "setheader"', /template/],
    ["@connectionParameters('si<|>te')", /connection parameter, string/],
    ['"secure<|>string"', /secret/],
    ['OperationId == "Get<|>Contact"', /^\*\*Get a contact\*\*/],
    ['["Get<|>Contact", "ListContacts"]', /^\*\*Get a contact\*\*/],
  ];
  for (const [marked, says] of HOVERS) it(`explain ${marked.trim()}`, () => { assert.match(hover(placeIn(marked))?.markdown ?? '', says); });

  it('explain nothing else in XML', () => {
    for (const marked of ['<icon<|>brandcolor>', '<|><ImportExportXml>', 'con_con<|>tacts_openapi', '"Get<|>Contact"]</scriptoperations>\n      <openapidefinition>/Connector/con_orders']) assert.equal(hover(placeIn(marked)), undefined, marked);
  });

  for (const marked of ['"operationId": "Get<|>Contact"', '["Get<|>Contact"] } }', 'OperationId == "Get<|>Contact"', '["Get<|>Contact", "ListContacts"]']) {
    it(`lead from ${marked} to the operation, and find all that name it`, () => {
      const place = placeIn(marked);
      assert.deepEqual(definitionsAt(place).map(({ document, name }) => inShort([{ document, range: name }])).flat(), ['openapidefinition GetContact']);
      assert.deepEqual(inShort(referencesAt(place, { includeDeclaration: true })), EVERY_PLACE);
      assert.equal(highlightsAt(place).length, 1);
      assert.deepEqual(inShort(implementationsAt(place)), ['customcodeblobcontent GetContact']);
    });
  }

  it('rename an operation in all files of its connector, the list of its script in customizations.xml included, and in no other connector', () => {
    const place = placeIn('"operationId": "Get<|>Contact"');
    assert.equal(prepareRename(place)?.kind, 'target');
    const answer = renameAt(place, 'ReadContact');
    assert.ok(answer?.kind === 'renamed');
    assert.match(answer.consequence?.description ?? '', /stop working/);
    assert.deepEqual(answer.changes.map(({ document }) => fileNameOf(document.uri)), ['con_contacts_openapidefinition.json', 'con_contacts_policytemplateinstances.json', 'con_contacts_customcodeblobcontent.csx', 'customizations.xml']);
    const xml = answer.changes.at(-1);
    assert.ok(xml !== undefined);
    assert.equal(applyEdits(xml.document.text, xml.edits), FILES['customizations.xml']?.replace('["GetContact", "ListContacts"]', '["ReadContact", "ListContacts"]'));
  });

  const RENAMES: readonly (readonly [marked: string, name: string, files: readonly string[]])[] = [
    ["@connectionParameters('si<|>te')", 'place', ['connectionparameters', 'policytemplateinstances']],
    ['"/contacts/{i<|>d}"', 'contactId', ['openapidefinition']],
    ['"Con<|>tact": {', 'Person', ['openapidefinition']],
    ['"name": "X-A<|>rea"', 'X-Region', ['openapidefinition', 'policytemplateinstances']],
  ];
  for (const [marked, name, files] of RENAMES) {
    it(`rename ${marked} in ${files.join(' and ')}`, () => {
      const answer = renameAt(placeIn(marked), name);
      assert.deepEqual(answer?.kind === 'renamed' ? answer.changes.map(({ document }) => fileNameOf(document.uri).replace(/^.*_|\..*$/g, '')) : answer?.reason, files);
    });
  }

  const MANIFESTS: readonly (readonly [what: string, path: string, text: string])[] = [
    ['beside the connector, as pac unpacks it', 'Connectors/con_contacts.xml', `<?xml version="1.0"?>\r\n${CONNECTOR('con_contacts', '["GetContact"]').replace('<Connector>', '<Connector xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">')}`],
    ['in Other', 'Other/Customizations.xml', `<Connectors>${CONNECTOR('CON_Contacts', '[&quot;GetContact&quot;]')}</Connectors>`],
  ];
  for (const [what, path, text] of MANIFESTS) {
    it(`find the list of the script ${what}`, () => {
      const place = placeIn('"operationId": "Get<|>Contact"', 'con_contacts', { 'Connectors/con_contacts_openapidefinition.json': DEFINITION, [path]: text });
      const answer = renameAt(place, 'ReadContact');
      const xml = answer?.kind === 'renamed' ? answer.changes.find(({ document }) => document.kind === 'solution') : undefined;
      assert.equal(xml === undefined ? '' : applyEdits(text, xml.edits), text.replace('GetContact', 'ReadContact'));
    });
  }

  for (const text of ['', '<Connector>', '<Connector><scriptoperations>["GetContact"]', '<Connector><scriptoperations></scriptoperations></Connector>', '<Connector><openapidefinition></openapidefinition><scriptoperations>["</scriptoperations></Connector>', '<scriptoperations>["GetContact"]</scriptoperations>']) {
    it(`take ${JSON.stringify(text)} for customizations.xml`, () => {
      const place = placeIn('"operationId": "Get<|>Contact"', 'con_contacts', { ...FILES, 'customizations.xml': text });
      assert.equal(referencesAt(place, { includeDeclaration: false }).filter(({ document }) => document.kind === 'solution').length, 0);
    });
  }

  it('say in lenses and hints what the names are', () => {
    const { project, document } = placeIn('"operationId": "Get<|>Contact"');
    assert.deepEqual(operationLensesOf(project, document).map(({ details }) => [details.operationId, details.kind, details.references.length]), [['GetContact', 'action', 3], ['ListContacts', 'internal', 2]]);
    const policies = placeIn('["Get<|>Contact"] } }');
    assert.deepEqual(inlayHintsOf(policies.project, policies.document, { start: 0, end: policies.document.text.length }).map(({ label }) => label), ['Get a contact']);
  });

  it('colour names, and offer the brand colours of the solution to be picked', () => {
    const policies = placeIn('["Get<|>Contact"] } }');
    const tokens = semanticTokens(policies.document, policies.index).map(({ range, type }) => `${policies.document.text.slice(range.start, range.end)} ${type}`);
    assert.ok(tokens.includes('GetContact function') && tokens.includes('site variable'), tokens.join());
    const { document } = placeIn('["Get<|>Contact", "ListContacts"]');
    assert.equal(brandColors(document).length, 2);
  });

  it('help with the arguments of an expression', () => {
    const help = signatureHelp(placeIn("@connectionParameters('<|>site')"));
    assert.match(help?.parameters[0]?.documentation ?? '', /Known here: `api_key`, `site`\./);
  });

  it('lead from a response to its schema, and from references to their targets', () => {
    const place = placeIn('"description": "O<|>K", "schema": { "$ref"');
    assert.deepEqual(typeDefinitionsAt(place).map(({ document, name }) => inShort([{ document, range: name }])).flat(), ['openapidefinition "Contact"']);
    assert.deepEqual(documentLinksOf(place.project, place.document).map((link) => (link.kind === 'place' ? link.reference : link.kind)), ['#/definitions/Contact', '#/definitions/Contact']);
  });

  it('outline, fold, and grow selections in each file', () => {
    const { project, document, offset } = placeIn('"operationId": "Get<|>Contact"');
    assert.deepEqual(outlineOfDocument(project, document).map(({ name }) => name), ['Contoso Contacts', 'GetContact', 'ListContacts', 'Definitions', 'Security']);
    assert.deepEqual(foldingRangesOf(document).map(({ range }) => document.text.slice(range.start, range.start + 1)), ['{', '{', '{', '{', '{']);
    assert.deepEqual(selectionRangesAt(document, offset).slice(0, 2).map(({ start, end }) => document.text.slice(start, end)), ['GetContact', '"GetContact"']);
    const policies = placeIn('["Get<|>Contact"] } }');
    assert.ok(outlineOfDocument(policies.project, policies.document).length > 0);
    const parameters = placeIn('"api_<|>key": { "type": "securestring"');
    assert.ok(outlineOfDocument(parameters.project, parameters.document).length > 0);
  });

  it('find symbols of both connectors', () => {
    const { project } = placeIn('"operationId": "Get<|>Contact"');
    const other = placeInSolution({ ...FILES, 'Connector/con_orders_openapidefinition.json': `${CURSOR}${FILES['Connector/con_orders_openapidefinition.json'] ?? ''}` });
    assert.deepEqual(searchSymbols([project, other.project].flatMap(declaredSymbols), 'GetContact').map(({ name, connector }) => `${name} in ${connector}`), ['GetContact in Contoso Contacts', 'GetContact in con_orders']);
  });

  it('rearrange the definition, which stays in JSON, and lay it out', () => {
    const at = placeIn('"schema": <|>{ "type": "object", "properties": { "value"');
    const ids = refactoringsAt(at).map(({ id }) => id);
    assert.ok(ids.includes('extractSchema'), ids.join());
    assert.deepEqual(refactoringsAt({ ...at, offset: 0 }).map(({ id }) => id).filter((id) => id === 'convert'), []);
    const definition = documentOf(at.project, 'definition');
    assert.ok(definition !== undefined);
    const edits = formatDocument(definition, { tabSize: 2, insertSpaces: true });
    assert.deepEqual(JSON.parse(applyEdits(definition.text, edits)), definition.value);
  });
});
