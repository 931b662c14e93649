import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { CodeLensRequest, InlayHintRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withServer } from './with-server.js';

interface Typing {
  readonly sample: string;
  readonly after: string;
  readonly typed: string;
}

describe('while somebody types', () => {
  const json = 'contoso-orders/apiDefinition.swagger.json';
  const yaml = 'contoso-tickets/apiDefinition.swagger.yaml';
  const cases: readonly Typing[] = [
    { sample: json, after: '"summary": "Get an order",', typed: '\n        "x-ms-trigger-hint": "Say { what } [it] \\"is\\"",' },
    { sample: json, after: '"summary": "Get an order', typed: ' and "more, {of} it' },
    { sample: json, after: '"description": "The order.",', typed: '\n            "examples": { "a": [ { "b": 1 }, { "c": true } ] },' },
    { sample: yaml, after: '      summary: Get a ticket', typed: '\n      x-ms-trigger-hint: "Say: what [it] is"\n      tags: [a, {b: c}]' },
    { sample: yaml, after: '    post:\n', typed: '      x-ms-trigger: single\n      externalDocs:\n        url: https://contoso.example\n' },
  ];
  for (const { sample, after, typed } of cases) {
    it(`no lens or hint of ${sample} comes or goes with a key of ${JSON.stringify(typed).slice(0, 40)}`, async () => {
      const text = await readFile(new URL(`../../../samples/${sample}`, import.meta.url), 'utf8');
      await withServer({ [sample]: text }, async ({ editor, workspace }) => {
        const uri = workspace.uri(sample);
        await editor.open(uri, text, sample.endsWith('yaml') ? 'yaml' : 'json');
        const shown = async (): Promise<readonly number[]> => {
          const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
          const hints = await editor.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } } });
          return [lenses?.length ?? 0, hints?.length ?? 0];
        };
        const before = await shown();
        assert.ok((before[0] ?? 0) > 0);
        const start = text.indexOf(after) + after.length;
        for (const [count, letter] of Array.from(typed).entries()) {
          const at = TextDocument.create(uri, '', 0, editor.textOf(uri)).positionAt(start + count);
          await editor.change(uri, { start: at, end: at }, letter);
          assert.deepEqual(await shown(), before, typed.slice(0, count + 1));
        }
      });
    });
  }
});
