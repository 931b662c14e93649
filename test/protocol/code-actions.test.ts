import assert from 'node:assert/strict';
import { PULL_CLIENT, sampleDefinition } from '@connector-workbench/server/testing';
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

  it('are offered for all findings of a rule: in the file, in the connector, in the workspace', async () => {
    const two = NAMELESS.replace('"paths": {', `"paths": { "/other": { "get": { "operationId": "ListOthers", "description": "Lists others.", "responses": { "200": { "description": "OK" } } } },`);
    const other = 'orders/apiDefinition.swagger.json';
    await withServer({ [FILE]: two, [other]: NAMELESS }, async ({ editor, workspace }) => {
      const uri = workspace.uri(FILE);
      await editor.open(uri, two);
      await editor.diagnostics(uri);
      const actions = (await editor.codeActions(uri, EVERYWHERE)).filter(({ title }) => title.includes('of operation-summary-required'));
      assert.deepEqual(actions.map(({ title }) => title), ['Fix all 2 findings of operation-summary-required in this file', 'Fix all findings of operation-summary-required in the workspace']);
      const fixed = editor.applied(uri, (await editor.resolve(actions[0]!)).edit);
      assert.equal(fixed.match(/"summary"/g)?.length, 2);
      const { edit } = await editor.resolve(actions[1]!);
      const changed = edit?.documentChanges?.map((change) => ('textDocument' in change ? change.textDocument.uri : '')) ?? Object.keys(edit?.changes ?? {});
      assert.deepEqual([...changed].sort(), [uri, workspace.uri(other)].sort());
    });
  });

  it('are made in the file where findings of another one are mended', async () => {
    const pageable = (id: string): string => `"/${id}": { "get": { "operationId": "${id}", "summary": "List things", "x-ms-pageable": { "nextLinkName": "nextLink" }, "responses": { "200": { "description": "OK" } } } }`;
    const definition = `{ "swagger": "2.0", "info": { "title": "Contoso", "version": "1.0" }, "host": "api.contoso.example", "paths": { ${pageable('ListA')}, ${pageable('ListB')} } }`;
    const properties = 'contacts/apiProperties.json';
    await withServer({ [FILE]: definition, [properties]: '{ "properties": { "iconBrandColor": "#2d6cdf", "connectionParameters": {}, "capabilities": [] } }' }, async ({ editor, workspace }) => {
      const uri = workspace.uri(FILE);
      await editor.open(uri, definition);
      await editor.diagnostics(uri);
      const action = (await editor.codeActions(uri, EVERYWHERE)).find(({ title }) => title === 'Fix all 2 findings of next-link-policy in this file');
      assert.ok(action);
      const { edit } = await editor.resolve(action);
      const changes = edit?.documentChanges?.map((change) => ('textDocument' in change ? [change.textDocument.uri, change.edits.length] : [])) ?? Object.entries(edit?.changes ?? {}).map(([changed, edits]) => [changed, edits.length]);
      assert.deepEqual(changes, [[workspace.uri(properties), 1]]);
      assert.match(JSON.stringify(edit), /Next page of ListA.*Next page of ListB/);
    });
  });

  it('are offered to hold a finding back where a configuration can take it', async () => {
    const config = 'contacts/connector.config.json';
    await withServer({ [FILE]: NAMELESS, [config]: '{}' }, async ({ editor, workspace }) => {
      const uri = workspace.uri(FILE);
      await editor.open(uri, NAMELESS);
      await editor.open(workspace.uri(config), '{}');
      const action = (await editor.codeActions(uri, EVERYWHERE)).find(({ title }) => title === 'Hold back this finding of operation-summary-required in connector.config.json');
      assert.ok(action);
      const text = editor.applied(workspace.uri(config), (await editor.resolve(action)).edit);
      await editor.change(workspace.uri(config), EVERYWHERE, text);
      assert.deepEqual(await editor.rules(workspace.uri(config)), ['config-valid']);
      await editor.change(workspace.uri(config), EVERYWHERE, text.replace('"reason": ""', '"reason": "Comes next week."'));
      assert.deepEqual(await editor.rules(uri), []);
    });
  });

  it('hold a finding back in a new configuration, for an editor that makes files', async () => {
    const makesFiles = { ...PULL_CLIENT, workspace: { ...PULL_CLIENT.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } } };
    for (const [capabilities, offered] of [[makesFiles, true], [PULL_CLIENT, false]] as const) {
      await withServer({ [FILE]: NAMELESS }, async ({ editor, workspace }) => {
        const uri = workspace.uri(FILE);
        await editor.open(uri, NAMELESS);
        const action = (await editor.codeActions(uri, EVERYWHERE)).find(({ title }) => title === 'Hold back this finding of operation-summary-required in a new connector.config.json');
        assert.equal(action !== undefined, offered);
        const edit = action === undefined ? undefined : (await editor.resolve(action)).edit;
        assert.deepEqual(edit?.documentChanges?.map((change) => ('kind' in change ? change.kind : change.edits.length)), offered ? ['create', 1] : undefined);
      }, { capabilities });
    }
  });
});
