import assert from 'node:assert/strict';
import { sampleDefinition } from '@connector-workbench/server/testing';
import { FileChangeType } from 'vscode-languageserver/node';
import { withServer } from './with-server.js';

const CLEAN = sampleDefinition({ id: 'GetContact', summary: 'Get contact' });
const NAMELESS = sampleDefinition({ id: 'GetContact' });
const FILE = 'contacts/apiDefinition.swagger.json';
const DEEP = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
/** Room for a second finding that follows from the first: a file that has no value lacks everything. */
interface BadInput {
  readonly title: string;
  readonly content: string | Uint8Array;
  /** All rules that report something, without repetition. */
  readonly rules: readonly string[];
}

const BAD_INPUTS: readonly BadInput[] = [
  { title: '0 bytes', content: '', rules: ['syntax-error'] },
  { title: 'blanks only', content: ' \r\n\t ', rules: ['syntax-error'] },
  { title: 'truncated JSON', content: CLEAN.slice(0, CLEAN.length / 2), rules: ['syntax-error'] },
  { title: '20 MB', content: `{"a":"${'x'.repeat(20 * 1024 * 1024)}"}`, rules: ['file-too-large'] },
  { title: 'UTF-16, little end first', content: Buffer.from(`\ufeff${CLEAN}`, 'utf16le'), rules: ['file-encoding'] },
  { title: 'UTF-16 without a mark', content: Buffer.from(CLEAN, 'utf16le'), rules: ['file-encoding'] },
  { title: 'bytes that are no UTF-8', content: Buffer.concat([Buffer.from(CLEAN.replace('Contacts', 'Conta')), Buffer.from([0xff, 0xfe, 0x80])]), rules: ['file-encoding', 'syntax-error'] },
  { title: 'a BOM', content: `\ufeff${CLEAN}`, rules: [] },
  { title: 'CRLF', content: CLEAN.replaceAll('\n', '\r\n'), rules: [] },
  { title: '10,000 levels', content: DEEP, rules: ['nesting-depth'] },
  { title: 'a duplicate key', content: CLEAN.replace('"swagger"', '"host": "api.contoso.example",\n  "swagger"'), rules: ['duplicate-key'] },
];

describe('bad input', () => {
  for (const { title, content, rules } of BAD_INPUTS) {
    it(`on disk: ${title}`, async () => {
      await withServer({ [FILE]: content, 'orders/apiDefinition.swagger.json': NAMELESS }, async ({ editor, workspace }) => {
        const { items } = await editor.pullWorkspace();
        const rulesOf = (uri: string): readonly string[] => items.flatMap((item) => (item.kind === 'full' && item.uri === uri ? [...new Set(item.items.map(({ code }) => String(code)))].sort() : []));
        assert.deepEqual(rulesOf(workspace.uri(FILE)), rules);
        assert.deepEqual(rulesOf(workspace.uri('orders/apiDefinition.swagger.json')), ['operation-summary-required']);
      });
    });

    if (typeof content !== 'string') continue;
    it(`in the editor: ${title}`, async () => {
      await withServer({ [FILE]: CLEAN }, async ({ editor, workspace }) => {
        await editor.open(workspace.uri(FILE), content);
        assert.deepEqual([...new Set(await editor.rules(workspace.uri(FILE)))].sort(), rules);
        await editor.close(workspace.uri(FILE));
        assert.deepEqual(await editor.rules(workspace.uri(FILE)), []);
      });
    });
  }

  it('a file that vanishes between the search and the reading, and comes back', async () => {
    await withServer({ [FILE]: CLEAN }, async ({ editor, workspace }) => {
      await editor.connection.sendRequest('connectorWorkbench/projects');
      workspace.remove(FILE);
      await editor.fileEvent(FileChangeType.Changed, workspace.uri(FILE));
      const [diagnostic, ...others] = await editor.diagnostics(workspace.uri(FILE));
      assert.deepEqual(others, []);
      assert.deepEqual([diagnostic?.code, diagnostic?.range], ['file-unreadable', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }]);
      assert.match(JSON.stringify(diagnostic?.message), /it is not there any more/);
      workspace.write(FILE, NAMELESS);
      await editor.fileEvent(FileChangeType.Created, workspace.uri(FILE));
      assert.deepEqual(await editor.rules(workspace.uri(FILE)), ['operation-summary-required']);
    });
  });

  it('requests with nonsense in them', async () => {
    await withServer({ [FILE]: NAMELESS }, async ({ editor, workspace }) => {
      const uri = workspace.uri(FILE);
      const nonsense: readonly (readonly [string, unknown])[] = [
        ['textDocument/diagnostic', { textDocument: { uri: 'no uri at all' } }],
        ['textDocument/diagnostic', { textDocument: { uri: 'file:///%' } }],
        ['textDocument/codeAction', { textDocument: { uri }, range: { start: { line: 9999, character: 0 }, end: { line: 99999, character: 99 } }, context: { diagnostics: [] } }],
        ['codeAction/resolve', { title: 'x', data: { what: 'fix' } }],
        ['codeAction/resolve', { title: 'x' }],
      ];
      for (const [method, params] of nonsense) await editor.connection.sendRequest(method, params);
      await editor.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ text: '{' }] });
      await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await editor.fileEvent(FileChangeType.Deleted, 'no uri at all', 'file:///%');
      assert.deepEqual(await editor.rules(uri), ['operation-summary-required']);
    });
  });
});
