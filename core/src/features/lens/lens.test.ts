import assert from 'node:assert/strict';
import { projectOfTexts } from '../../testing/place-at-cursor.js';
import { FILES_OF_NAMES } from '../../testing/sample-of-names.js';
import { inlayHintsOf } from './inlay-hints.js';
import { operationLensesOf } from './operation-lenses.js';

/** A file's text with its hints in «». */
function hinted(files: Readonly<Record<string, string>>, name: string): string {
  const project = projectOfTexts(files);
  const document = project.documents.find(({ uri }) => uri.endsWith(`/${name}`));
  if (document === undefined) throw new Error(`${name} is missing`);
  const hints = inlayHintsOf(project, document, { start: 0, end: document.text.length });
  return hints.toReversed().reduce((text, { offset, label }) => `${text.slice(0, offset)}«${label}»${text.slice(offset)}`, document.text);
}

const DEFINITION = JSON.stringify({
  paths: {
    '/sites/{site}': {
      get: {
        operationId: 'ListSites', summary: 'List sites',
        parameters: [{ name: 'site', in: 'path', 'x-ms-summary': 'Site' }, { name: 'q', in: 'query', 'x-ms-summary': 'Search text' }, { name: 'pick', in: 'query', 'x-ms-dynamic-values': { operationId: 'ListSites', parameters: { q: { parameter: 'q' } } } }],
      },
    },
  },
});

describe('inlayHintsOf', () => {
  it('shows what makers see behind names that stand alone', () => {
    const text = hinted({ 'apiDefinition.swagger.json': DEFINITION }, 'apiDefinition.swagger.json');
    assert.deepEqual([...text.matchAll(/\S{0,25}«.*?»/g)].map(([hint]) => hint.replace(/^.*[,{]/, '')), ['"operationId":"ListSites"«List sites»', '"q"«Search text»', '"parameter":"q"«Search text»']);
  });

  it('shows it in policies and in the script', () => {
    const properties = '{"properties": {"connectionParameters": {"host": {"uiDefinition": {"displayName": "Server name"}}}, "scriptOperations": ["ListSites"], "policyTemplateInstances": [{"templateId": "setheader", "parameters": {"x-ms-apimTemplateParameter.value": "@connectionParameters(\'host\')-@queryParameters(\'q\')"}}]}}';
    const files = { 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': properties, 'script.csx': 'public class Script : ScriptBase { bool Is() => this.Context.OperationId == "ListSites"; }' };
    assert.match(hinted(files, 'apiProperties.json'), /\["ListSites"«List sites»\].*\('host'«Server name»\)-@queryParameters\('q'«Search text»\)/);
    assert.match(hinted(files, 'script.csx'), /== "ListSites"«List sites»;/);
  });

  it('leaves out names that are declared in the same place, such as that of a scheme and of its connection parameter', () => {
    const files = {
      'apiDefinition.swagger.json': '{"securityDefinitions": {"api_key": {"type": "apiKey", "in": "header", "name": "X-Key"}}, "security": [{"api_key": []}]}',
      'apiProperties.json': '{"properties": {"connectionParameters": {"api_key": {"type": "securestring", "uiDefinition": {"displayName": "API key"}}}}}',
    };
    assert.equal(hinted(files, 'apiProperties.json'), files['apiProperties.json']);
    assert.doesNotMatch(hinted(files, 'apiDefinition.swagger.json'), /"api_key"«[^»]*»: \{/);
  });

  it('keeps to the part that is asked for', () => {
    const project = projectOfTexts(FILES_OF_NAMES);
    const [document] = project.documents;
    assert.ok(document !== undefined);
    const all = inlayHintsOf(project, document, { start: 0, end: document.text.length });
    const [first] = all;
    assert.ok(first !== undefined && all.length > 1);
    assert.deepEqual(inlayHintsOf(project, document, { start: 0, end: first.offset }), [first]);
  });
});

describe('operationLensesOf', () => {
  it('says what an operation is, and then where it is named', () => {
    const project = projectOfTexts(FILES_OF_NAMES);
    const [document] = project.documents;
    assert.ok(document !== undefined);
    const shown = operationLensesOf(project, document).map(({ range, details: { kind, name, references } }) => [kind, document.text.slice(range.start, range.end), document.text.slice(name?.start, name?.end), references.length]);
    assert.deepEqual(shown, [['action', '"get"', 'ListGroups', 4], ['action', '"get"', 'ListContacts', 1], ['action', '"post"', 'AddContact', 3]]);
  });
});
