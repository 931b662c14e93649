import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { CodeLensRequest, InlayHintRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { stringify } from 'yaml';
import { generateDefinition } from '../bench/generated-definition.js';
import { type Answer, TypingStorm } from './typing.js';
import { withServer } from './with-server.js';

const FILE = 'large/apiDefinition.swagger.json';
const LARGE = generateDefinition();
const PER_SECOND = 60;
/** Ten seconds of it. The text is that of a description in the middle of the file; the last keys end it, and make a key that is there already. */
const TYPED = `${'Say what it is good for. '.repeat(30).slice(0, PER_SECOND * 10 - 20)}","description": "It`;
const BEFORE = '"description": "';
const IN_YAML = 'description: "';

describe('typing in a definition of more than a megabyte', function () {
  this.timeout(120_000);

  it('leaves no question without an answer, and has the diagnostics of what stands there in the end', async () => {
    await withServer({ [FILE]: LARGE }, async ({ editor, workspace }) => {
      const uri = workspace.uri(FILE);
      await editor.open(uri, LARGE);
      const before = await editor.rules(uri);
      const document = TextDocument.create(uri, 'json', 1, LARGE);
      const place = document.positionAt(LARGE.indexOf(BEFORE, LARGE.indexOf('Thing110"')) + BEFORE.length);
      const answers = await new TypingStorm(editor, uri).type(TYPED, place, PER_SECOND);
      assert.deepEqual(answers.filter(({ outcome }) => outcome === 'failed').map(({ method, result }) => `${method}: ${String(result)}`), []);
      assert.equal(lastOf(answers, 'textDocument/diagnostic')?.outcome, 'answered');
      assert.deepEqual(rulesOf(lastOf(answers, 'textDocument/diagnostic')?.result), await editor.rules(uri));
      assert.deepEqual((await editor.rules(uri)).filter((rule) => rule === 'duplicate-key').length, before.filter((rule) => rule === 'duplicate-key').length + 1);
    });
  });
});

describe('typing in a large definition in YAML', function () {
  this.timeout(120_000);

  it('leaves no question without an answer, and has the diagnostics of what stands there in the end', async () => {
    const file = 'large/apiDefinition.swagger.yaml';
    const text = stringify(JSON.parse(generateDefinition(26)), { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0, aliasDuplicateObjects: false });
    assert.ok(text.length > 90_000 && text.length < 130_000, `${text.length}`);
    await withServer({ [file]: text }, async ({ editor, workspace }) => {
      const uri = workspace.uri(file);
      await editor.open(uri, text, 'yaml');
      assert.ok(!(await editor.rules(uri)).includes('syntax-error'));
      const place = TextDocument.create(uri, 'yaml', 1, text).positionAt(text.indexOf(IN_YAML, text.indexOf('Thing13"')) + IN_YAML.length);
      const answers = await new TypingStorm(editor, uri).type(`${TYPED.slice(0, PER_SECOND * 10 - 6)}" Say "`, place, PER_SECOND);
      assert.deepEqual(answers.filter(({ outcome }) => outcome === 'failed').map(({ method, result }) => `${method}: ${String(result)}`), []);
      assert.equal(lastOf(answers, 'textDocument/diagnostic')?.outcome, 'answered');
      assert.deepEqual(rulesOf(lastOf(answers, 'textDocument/diagnostic')?.result), await editor.rules(uri));
      assert.ok((await editor.rules(uri)).includes('syntax-error'));
    });
  });
});

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

function lastOf(answers: readonly Answer[], method: string): Answer | undefined {
  return answers.findLast((answer) => answer.method === method);
}

function rulesOf(report: unknown): unknown {
  if (typeof report !== 'object' || report === null || !('items' in report) || !Array.isArray(report.items)) return report;
  return report.items.map((item: { readonly code?: unknown }) => String(item.code));
}
