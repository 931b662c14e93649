import assert from 'node:assert/strict';
import { sampleDefinition } from '@connector-workbench/server/testing';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { withServer } from './with-server.js';

const FILE = 'large/apiDefinition.swagger.json';
const COUNT = 2000;
/** Every tenth operation lacks its summary, and all of them together are more than a connector may have (`operations-max`, `definition-file-size`). */
const EXPECTED = COUNT / 10 + 2;
const AFTER_BRACE = { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } };
const LARGE = sampleDefinition(...Array.from({ length: COUNT }, (_, at) => ({ id: `GetThing${at}`, ...(at % 10 === 0 ? {} : { summary: `Get thing ${at}` }) })));

describe('a definition of more than a megabyte', function () {
  this.timeout(60_000);

  it('is that large', () => {
    assert.ok(LARGE.length > 1_100_000 && LARGE.length < 1_500_000, String(LARGE.length));
  });

  it('has right diagnostics after each of many keys', async () => {
    await withServer({ [FILE]: LARGE }, async ({ editor, workspace }) => {
      const uri = workspace.uri(FILE);
      await editor.open(uri, LARGE);
      assert.equal((await editor.diagnostics(uri)).length, EXPECTED);
      const summary = '"summary": "Get thing 999"';
      await editor.replace(uri, summary, '"summary": ""');
      assert.equal((await editor.diagnostics(uri)).length, EXPECTED + 1);
      for (const letter of 'Get it') {
        await editor.replace(uri, 'Contacts of Contoso', `Contacts ${letter}of Contoso`);
        assert.equal((await editor.diagnostics(uri)).length, EXPECTED + 1);
        await editor.replace(uri, `Contacts ${letter}of Contoso`, 'Contacts of Contoso');
      }
    });
  });

  it('lets requests that are cancelled go, so that the last one is answered soon', async () => {
    await withServer({ [FILE]: LARGE }, async ({ editor, workspace }) => {
      const uri = workspace.uri(FILE);
      await editor.open(uri, LARGE);
      const outcomes: Promise<unknown>[] = [];
      for (let edit = 0; edit < 20; edit++) {
        await editor.change(uri, AFTER_BRACE, ' ');
        const source = new CancellationTokenSource();
        outcomes.push(editor.pull(uri, undefined, source.token).catch((error: unknown) => error));
        source.cancel();
      }
      assert.equal((await editor.diagnostics(uri)).length, EXPECTED);
      for (const outcome of await Promise.all(outcomes)) assert.ok(outcome instanceof ResponseError && outcome.code === LSPErrorCodes.RequestCancelled);
    });
  });
});
