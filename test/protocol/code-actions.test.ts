import assert from 'node:assert/strict';
import { sampleDefinition } from '@connector-workbench/server/testing';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { withServer } from './with-server.js';

const FILE = 'contacts/apiDefinition.swagger.json';
const NAMELESS = sampleDefinition({ id: 'GetContactById' });
const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
const NEWLINES = [['\n', 'LF'], ['\r\n', 'CRLF']] as const;

describe('quick fixes', () => {
  for (const [newline, name] of NEWLINES) {
    it(`leave a clean text with ${name}`, async () => {
      const text = NAMELESS.replaceAll('\n', newline);
      await withServer({ [FILE]: text }, async ({ editor, workspace }) => {
        const uri = workspace.uri(FILE);
        await editor.open(uri, text);
        const [diagnostic] = await editor.diagnostics(uri);
        assert.ok(diagnostic);
        const actions = await editor.codeActions(uri, diagnostic.range, { diagnostics: [diagnostic], only: ['quickfix'] });
        assert.deepEqual(actions.map(({ title, kind, edit, diagnostics }) => [title, kind, edit, diagnostics]), [['Add the summary "Get contact by ID"', 'quickfix', undefined, [diagnostic]]]);
        const fixed = editor.applied(uri, (await editor.resolve(actions[0]!)).edit);
        assert.equal(fixed, text.replace(`"operationId": "GetContactById",`, `"operationId": "GetContactById",${newline}        "summary": "Get contact by ID",`));
        await editor.change(uri, EVERYWHERE, fixed);
        assert.deepEqual(await editor.rules(uri), []);
      });
    });
  }

  it('are offered at their place only, and only where fixes are asked for', async () => {
    await withServer({ [FILE]: NAMELESS }, async ({ editor, workspace }) => {
      const uri = workspace.uri(FILE);
      await editor.open(uri, NAMELESS);
      assert.deepEqual(await editor.codeActions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }), []);
      assert.deepEqual(await editor.codeActions(uri, EVERYWHERE, { only: ['refactor'] }), []);
      assert.equal((await editor.codeActions(uri, EVERYWHERE)).length, 1);
    });
  });

  it('are refused, clearly, after an edit', async () => {
    await withServer({ [FILE]: NAMELESS }, async ({ editor, workspace }) => {
      const uri = workspace.uri(FILE);
      await editor.open(uri, NAMELESS);
      const [action] = await editor.codeActions(uri, EVERYWHERE);
      await editor.replace(uri, 'Contacts"', 'People"');
      await assert.rejects(editor.resolve(action!), (error) => error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified && error.message.includes('has changed since'));
    });
  });

  it('are preferred where there is one safe one, and all safe ones can be applied at once', async () => {
    const text = NAMELESS.replace('"swagger": "2.0"', '"swagger": 2.0').replace('"basePath": "/"', '"basePath": "contacts"');
    await withServer({ [FILE]: text }, async ({ editor, workspace }) => {
      const uri = workspace.uri(FILE);
      await editor.open(uri, text);
      const fixes = await editor.codeActions(uri, EVERYWHERE, { only: ['quickfix'] });
      assert.equal(fixes.filter(({ isPreferred }) => isPreferred === true).length, 2);
      const [all, ...others] = await editor.codeActions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, { only: ['source.fixAll'] });
      assert.deepEqual([all?.kind, others], ['source.fixAll.connectorWorkbench', []]);
      assert.equal(editor.applied(uri, (await editor.resolve(all!)).edit), NAMELESS.replace('"basePath": "/"', '"basePath": "/contacts"'));
    });
  });

  it('work in a file with a BOM that the editor sends', async () => {
    const text = `\ufeff${JSON.stringify({ swagger: 2, info: { title: 'Contacts', description: 'Contacts.', version: '1.0' }, host: 'api.contoso.example', paths: {} })}`;
    await withServer({}, async ({ editor, workspace }) => {
      const uri = workspace.uri(FILE);
      await editor.open(uri, text);
      const action = (await editor.codeActions(uri, EVERYWHERE, { only: ['quickfix'] })).find(({ diagnostics }) => diagnostics?.[0]?.code === 'swagger-version-2');
      assert.ok(action);
      assert.equal(editor.applied(uri, (await editor.resolve(action)).edit), text.replace('"swagger":2', '"swagger":"2.0"'));
    });
  });
});
