import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { generateDefinition } from '../bench/generated-definition.js';
import { type Answer, TypingStorm } from './typing.js';
import { withServer } from './with-server.js';

const FILE = 'large/apiDefinition.swagger.json';
const LARGE = generateDefinition();
const PER_SECOND = 60;
/** Ten seconds of it. The text is that of a description in the middle of the file; the last keys end it, and make a key that is there already. */
const TYPED = `${'Say what it is good for. '.repeat(30).slice(0, PER_SECOND * 10 - 20)}","description": "It`;
const BEFORE = '"description": "';

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

function lastOf(answers: readonly Answer[], method: string): Answer | undefined {
  return answers.findLast((answer) => answer.method === method);
}

function rulesOf(report: unknown): unknown {
  if (typeof report !== 'object' || report === null || !('items' in report) || !Array.isArray(report.items)) return report;
  return report.items.map((item: { readonly code?: unknown }) => String(item.code));
}
