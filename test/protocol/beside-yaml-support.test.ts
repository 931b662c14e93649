import assert from 'node:assert/strict';
import type { TestEditor } from '@connector-workbench/server/testing';
import { CompletionRequest, type Diagnostic, DocumentSymbolRequest, FoldingRangeRequest, HoverRequest, type Position, SelectionRangeRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withServer } from './with-server.js';
import { YamlSupport } from './yaml-support.js';

const FILE = 'lending/apiDefinition.swagger.yaml';
/** What our client says where Red Hat's extension is installed. */
const BESIDE = { otherYamlLanguage: true, otherYamlDiagnostics: true, otherFormatters: ['yaml'] };
const CLEAN = `swagger: '2.0'
info:
  title: Contoso Lending
  description: Lends and takes back items of the Contoso library.
  version: '1.0'
host: api.contoso.example
paths:
  /items:
    get:
      operationId: ListItems
      summary: List items
      description: Lists the items.
      responses:
        '200':
          description: The items.
`;

interface Both {
  readonly ours: TestEditor;
  readonly theirs: TestEditor;
  readonly uri: string;
}

async function withBoth(text: string, test: (both: Both) => Promise<void>): Promise<void> {
  await withServer({}, async ({ editor, workspace }) => {
    const yaml = await YamlSupport.start(workspace.uri());
    try {
      const uri = workspace.uri(FILE);
      await editor.open(uri, text, 'yaml');
      await yaml.editor.open(uri, text, 'yaml');
      await test({ ours: editor, theirs: yaml.editor, uri });
    } finally {
      await yaml.dispose();
    }
  }, { options: BESIDE });
}

/** How many answers each gives to a question: [ours, theirs]. */
async function counts({ ours, theirs, uri }: Both, method: string, params: object): Promise<readonly [number, number]> {
  const count = async (editor: TestEditor): Promise<number> => {
    const answer = await editor.connection.sendRequest<unknown>(method, { textDocument: { uri }, ...params });
    if (typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items)) return answer.items.length;
    if (Array.isArray(answer)) return answer.length;
    return answer === null || answer === undefined ? 0 : 1;
  };
  return [await count(ours), await count(theirs)];
}

function positionOf(around: string): Position {
  return TextDocument.create('', 'yaml', 0, CLEAN).positionAt(CLEAN.indexOf(around.replace('|', '')) + around.indexOf('|'));
}

const lineOf = ({ range }: Diagnostic): number => range.start.line;

describe('beside an extension for YAML, nothing is there twice', () => {
  const questions = [
    { title: 'the outline is theirs', method: DocumentSymbolRequest.method, params: {}, by: 'theirs' },
    { title: 'folding is theirs', method: FoldingRangeRequest.method, params: {}, by: 'theirs' },
    { title: 'selections are theirs', method: SelectionRangeRequest.method, params: { positions: [positionOf('List|Items')] }, by: 'theirs' },
    { title: 'keys are proposed by us', method: CompletionRequest.method, params: { position: positionOf('      |summary: List') }, by: 'ours' },
    { title: 'values are proposed by us', method: CompletionRequest.method, params: { position: positionOf("swagger: |'2.0'") }, by: 'ours' },
    { title: 'hovers are ours', method: HoverRequest.method, params: { position: positionOf('operation|Id') }, by: 'ours' },
  ] as const;
  it('each question has one who answers', async () => {
    await withBoth(CLEAN, async (both) => {
      for (const { title, method, params, by } of questions) {
        const [ours, theirs] = await counts(both, method, params);
        assert.deepEqual({ ours: ours > 0, theirs: theirs > 0 }, { ours: by === 'ours', theirs: by === 'theirs' }, `${title}: ${ours} of ours, ${theirs} of theirs`);
      }
    });
  });

  const faults: readonly (readonly [title: string, text: string])[] = [
    ['a quote that is not closed', CLEAN.replace("version: '1.0'", "version: '1.0")],
    ['a repeated key', CLEAN.replace('host: api.contoso.example', 'host: api.contoso.example\nhost: api.contoso.example')],
    ['a wrong indentation', CLEAN.replace('      summary: List items', '     summary: List items')],
    ['a tab', CLEAN.replace('  title: Contoso Lending', '\ttitle: Contoso Lending')],
    ['a bracket that is not closed', CLEAN.replace('host: api.contoso.example', 'schemes: [https\nhost: api.contoso.example')],
    ['an unknown tag', CLEAN.replace('host: api.contoso.example', 'host: !secret api.contoso.example')],
  ];
  for (const [title, text] of faults) {
    it(`${title} is reported by them alone`, async () => {
      await withBoth(text, async ({ ours, theirs, uri }) => {
        const { diagnostics } = await theirs.publishedFor(uri);
        assert.notDeepEqual(diagnostics, []);
        const syntax = (await ours.diagnostics(uri)).filter(({ code }) => code === 'syntax-error' || code === 'duplicate-key');
        assert.deepEqual(syntax.map(lineOf), []);
      });
    });
  }
});
