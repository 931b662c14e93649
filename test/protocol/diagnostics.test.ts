import assert from 'node:assert/strict';
import { PUSH_CLIENT, SAMPLE_PROPERTIES, sampleDefinition, waitFor } from '@connector-workbench/server/testing';
import { CancellationTokenSource, FileChangeType, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { withServer } from './with-server.js';

const RULE = 'operation-summary-required';
const NAMELESS = sampleDefinition({ id: 'GetContact' });
const CLEAN = sampleDefinition({ id: 'GetContact', summary: 'Get contact' });
const CONTACTS = 'contacts/apiDefinition.swagger.json';
const ORDERS = 'orders/apiDefinition.swagger.json';
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

describe('pulled diagnostics', () => {
  it('say what, where and how much, and link to the page of the rule', async () => {
    await withServer({ [CONTACTS]: NAMELESS }, async ({ editor, workspace }) => {
      const uri = workspace.uri(CONTACTS);
      await editor.open(uri, NAMELESS);
      const [diagnostic, ...others] = await editor.diagnostics(uri);
      assert.deepEqual(others, []);
      const line = NAMELESS.split('\n').findIndex((text) => text.includes('"get": {'));
      assert.deepEqual(diagnostic?.range, { start: { line, character: 6 }, end: { line, character: 11 } });
      assert.deepEqual([diagnostic.severity, diagnostic.code, diagnostic.source], [1, RULE, 'Connector Workbench']);
      assert.deepEqual(diagnostic.codeDescription, { href: `file:///rules/${RULE}.md` });
      assert.match(JSON.stringify(diagnostic.message), /summary/);
    }, { options: { ruleDocsBase: 'file:///rules/' } });
  });

  it('follow the text as it is edited, and the disk when the file is closed', async () => {
    await withServer({ [CONTACTS]: NAMELESS }, async ({ editor, workspace }) => {
      const uri = workspace.uri(CONTACTS);
      await editor.open(uri, CLEAN);
      assert.deepEqual(await editor.rules(uri), []);
      await editor.replace(uri, '"summary": "Get contact"', '"summary": " "');
      assert.deepEqual(await editor.rules(uri), [RULE]);
      await editor.replace(uri, '"summary": " "', '"summary": "Get contact"');
      assert.deepEqual(await editor.rules(uri), []);
      await editor.close(uri);
      assert.deepEqual(await editor.rules(uri), [RULE]);
    });
  });

  it('are "unchanged" for the result id of what is still true, until it is not', async () => {
    await withServer({ [CONTACTS]: NAMELESS }, async ({ editor, workspace }) => {
      const uri = workspace.uri(CONTACTS);
      await editor.open(uri, NAMELESS);
      const first = await editor.pull(uri);
      assert.ok(first.resultId);
      assert.deepEqual(await editor.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
      await editor.replace(uri, 'Contacts of Contoso.', 'Contacts of Fabrikam.');
      assert.deepEqual(await editor.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
      await editor.change(uri, START, '\n');
      const moved = await editor.pull(uri, first.resultId);
      assert.equal(moved.kind, 'full');
      assert.notEqual(moved.resultId, first.resultId);
    });
  });

  it('of the workspace come for open and closed files, with versions, project by project', async () => {
    await withServer({ [CONTACTS]: CLEAN, 'contacts/apiProperties.json': SAMPLE_PROPERTIES, [ORDERS]: NAMELESS, 'other/package.json': '{' }, async ({ editor, workspace }) => {
      await editor.open(workspace.uri(CONTACTS), NAMELESS, 'json', 7);
      const { parts, answer } = await editor.pullWorkspaceInParts();
      assert.deepEqual(answer, { items: [] });
      assert.deepEqual(parts.map((items) => items.map(({ uri, version }) => [uri, version])), [
        [[workspace.uri('contacts/apiDefinition.swagger.json'), 7], [workspace.uri('contacts/apiProperties.json'), null]],
        [[workspace.uri(ORDERS), null]],
      ]);
      assert.deepEqual(parts.flat().map((item) => (item.kind === 'full' ? item.items.map(({ code }) => code) : item.kind)), [[RULE], [], [RULE]]);
    });
  });

  it('of the workspace are "unchanged" where they are, and empty for what is gone', async () => {
    await withServer({ [CONTACTS]: NAMELESS, [ORDERS]: NAMELESS }, async ({ editor, workspace }) => {
      const first = await editor.pullWorkspace();
      const previous = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
      assert.deepEqual((await editor.pullWorkspace(previous)).items.map(({ kind }) => kind), ['unchanged', 'unchanged']);
      workspace.remove('orders');
      await editor.fileEvent(FileChangeType.Deleted, workspace.uri('orders'));
      const kinds = (await editor.pullWorkspace(previous)).items.map((item) => [item.uri, item.kind === 'full' ? item.items : item.kind]);
      assert.deepEqual(kinds, [[workspace.uri(CONTACTS), 'unchanged'], [workspace.uri(ORDERS), []]]);
    });
  });

  it('are pulled again after a change on disk', async () => {
    await withServer({ [CONTACTS]: NAMELESS }, async ({ editor, workspace }) => {
      await editor.pullWorkspace();
      await waitFor('the refresh after the search', () => editor.refreshes === 1);
      workspace.write(CONTACTS, CLEAN);
      await editor.fileEvent(FileChangeType.Changed, workspace.uri(CONTACTS));
      await waitFor('the refresh after the change', () => editor.refreshes === 2);
      assert.deepEqual(await editor.rules(workspace.uri(CONTACTS)), []);
    });
  });

  for (const isOpen of [true, false]) {
    it(`are pulled again when an edit of a sibling changes them (${isOpen ? 'both open' : 'one of them closed'})`, async () => {
      const properties = JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#007ee5', capabilities: [], scriptOperations: ['GetContact'] } });
      await withServer({ [CONTACTS]: CLEAN, 'contacts/apiProperties.json': properties, 'contacts/script.csx': 'public class Script {}' }, async ({ editor, workspace }) => {
        const [definition, sibling] = [workspace.uri(CONTACTS), workspace.uri('contacts/apiProperties.json')];
        await editor.open(definition, CLEAN);
        if (isOpen) await editor.open(sibling, properties);
        await editor.pullWorkspace();
        await waitFor('the refresh after the search', () => editor.refreshes === 1);
        assert.deepEqual(await editor.rules(sibling), []);
        await editor.replace(definition, 'GetContact', 'GetContacts');
        assert.deepEqual(await editor.rules(definition), []);
        await waitFor('the refresh after the edit', () => editor.refreshes === 2);
        assert.deepEqual(await editor.rules(sibling), ['script-operations-exist']);
        await editor.replace(definition, 'GetContacts', 'GetContact');
        assert.deepEqual(await editor.rules(definition), []);
        await waitFor('the refresh after the undo', () => editor.refreshes === 3);
        assert.deepEqual(await editor.rules(sibling), []);
      });
    });
  }

  it('come for a file outside of every workspace folder', async () => {
    await withServer({ [CONTACTS]: CLEAN, 'elsewhere/apiDefinition.swagger.json': NAMELESS }, async ({ editor, workspace }) => {
      const uri = workspace.uri('elsewhere/apiDefinition.swagger.json');
      assert.deepEqual(await editor.rules(uri), []);
      await editor.open(uri, NAMELESS);
      assert.deepEqual(await editor.rules(uri), [RULE]);
      await editor.close(uri);
      assert.deepEqual(await editor.rules(uri), []);
    }, { folders: ['contacts'] });
  });

  it('come without any workspace folder, and for a file that was never saved', async () => {
    await withServer({}, async ({ editor, workspace }) => {
      await editor.open(workspace.uri(CONTACTS), NAMELESS);
      assert.deepEqual(await editor.rules(workspace.uri(CONTACTS)), [RULE]);
    }, { folders: [] });
  });

  it('find a file by any spelling of its uri', async () => {
    await withServer({ 'my contacts (1)/apiDefinition.swagger.json': CLEAN }, async ({ editor, workspace }) => {
      const uri = workspace.uri('my contacts (1)/apiDefinition.swagger.json');
      await editor.open(uri, NAMELESS);
      assert.deepEqual(await editor.rules(uri.replaceAll('(', '%28').replaceAll(')', '%29')), [RULE]);
      const { items } = await editor.pullWorkspace();
      assert.deepEqual(items.map((item) => item.uri), [uri]);
    });
  });

  it('follow workspace folders that come and go', async () => {
    await withServer({ [CONTACTS]: NAMELESS, [ORDERS]: NAMELESS }, async ({ editor, workspace }) => {
      const folders = async (): Promise<readonly string[]> => (await editor.pullWorkspace()).items.map(({ uri }) => uri);
      assert.deepEqual(await folders(), [workspace.uri(CONTACTS)]);
      await editor.changeFolders([workspace.uri('orders')], []);
      assert.deepEqual(await folders(), [workspace.uri(CONTACTS), workspace.uri(ORDERS)]);
      await editor.changeFolders([], [workspace.uri('contacts')]);
      assert.deepEqual(await folders(), [workspace.uri(ORDERS)]);
    }, { folders: ['contacts'] });
  });

  it('go by the settings of the workspace folder', async () => {
    const hint = { rules: { [RULE]: 'hint' } };
    await withServer({ [CONTACTS]: NAMELESS, [ORDERS]: NAMELESS }, async ({ editor, workspace }) => {
      const severities = async (name: string): Promise<readonly unknown[]> => (await editor.diagnostics(workspace.uri(name))).map(({ severity }) => severity);
      assert.deepEqual(await severities(CONTACTS), [4]);
      await editor.configure({ '': hint, [workspace.uri('orders')]: { rules: { [RULE]: 'off' } } });
      await waitFor('the new settings', async () => (await severities(ORDERS)).length === 0);
      assert.deepEqual(await severities(CONTACTS), [4]);
    }, { folders: ['contacts', 'orders'], configuration: { '': hint } });
  });

  it('read YAML', async () => {
    const yaml = 'swagger: "2.0"\ninfo:\n  title: Contacts\n  description: Contacts of Contoso.\n  version: "1.0"\nhost: api.contoso.example\nbasePath: /\nschemes: [https]\npaths:\n  /contacts:\n    get:\n      operationId: ListContacts\n      description: Lists contacts.\n      responses:\n        "200":\n          description: OK\n';
    await withServer({ 'contacts/apiDefinition.swagger.yaml': yaml }, async ({ editor, workspace }) => {
      const uri = workspace.uri('contacts/apiDefinition.swagger.yaml');
      await editor.open(uri, yaml, 'yaml');
      const [diagnostic, ...others] = await editor.diagnostics(uri);
      assert.deepEqual(others.map(({ code }) => code), []);
      assert.deepEqual([diagnostic?.code, diagnostic?.range], [RULE, { start: { line: 10, character: 4 }, end: { line: 10, character: 7 } }]);
    });
  });

  it('read an unpacked solution, where a prefix tells connectors apart', async () => {
    const solution = { 'Connectors/new_a_openapidefinition.json': NAMELESS, 'Connectors/new_a_connectionparameters.json': '{}', 'Connectors/new_b_openapidefinition.json': CLEAN };
    await withServer(solution, async ({ editor, workspace }) => {
      const { projects } = await editor.connection.sendRequest<{ projects: { name: string; layout: string; problems: { error: number } }[] }>('connectorWorkbench/projects');
      assert.deepEqual(projects.map(({ name, layout, problems }) => [name, layout, problems.error]), [['new_a', 'solution', 1], ['new_b', 'solution', 0]]);
      assert.deepEqual(await editor.rules(workspace.uri('Connectors/new_a_openapidefinition.json')), [RULE]);
    });
  });
});

describe('syntax that the editor reports itself', () => {
  const BROKEN = NAMELESS.replace('"swagger": "2.0",', '"swagger": "2.0",\n  "host": "api.contoso.example",,');

  it('is reported to an editor that says nothing of it', async () => {
    await withServer({ [CONTACTS]: BROKEN }, async ({ editor, workspace }) => {
      await editor.open(workspace.uri(CONTACTS), BROKEN);
      assert.deepEqual([...new Set(await editor.rules(workspace.uri(CONTACTS)))].sort(), ['duplicate-key', RULE, 'syntax-error']);
    });
  });

  it('is left to VS Code in the JSON files that are open, and not in closed ones', async () => {
    await withServer({ [CONTACTS]: BROKEN }, async ({ editor, workspace }) => {
      await editor.open(workspace.uri(CONTACTS), BROKEN);
      assert.deepEqual(await editor.rules(workspace.uri(CONTACTS)), [RULE]);
      await editor.close(workspace.uri(CONTACTS));
      assert.deepEqual([...new Set(await editor.rules(workspace.uri(CONTACTS)))].sort(), ['duplicate-key', RULE, 'syntax-error']);
    }, { options: { builtInJsonDiagnostics: true } });
  });

  it('is left to VS Code in jsonc, but for comments, which only the services refuse', async () => {
    const settings = '{\n  // which connector\n  "connectorId": null,\n  "connectorId": null\n}';
    await withServer({ [CONTACTS]: CLEAN, 'contacts/settings.json': settings }, async ({ editor, workspace }) => {
      await editor.open(workspace.uri('contacts/settings.json'), settings, 'jsonc');
      assert.deepEqual((await editor.diagnostics(workspace.uri('contacts/settings.json'))).map(({ code, range }) => [code, range.start]), [['syntax-error', { line: 1, character: 2 }]]);
    }, { options: { builtInJsonDiagnostics: true } });
  });

  it('is reported of YAML', async () => {
    await withServer({}, async ({ editor, workspace }) => {
      const uri = workspace.uri('contacts/apiDefinition.swagger.yaml');
      await editor.open(uri, 'swagger: "2.0"\nswagger: "2.0"\n', 'yaml');
      assert.ok((await editor.rules(uri)).includes('duplicate-key'));
    }, { options: { builtInJsonDiagnostics: true } });
  });

  it('is left to an extension for YAML, but for what only a connector may not have', async () => {
    await withServer({}, async ({ editor, workspace }) => {
      const uri = workspace.uri('contacts/apiDefinition.swagger.yaml');
      await editor.open(uri, 'swagger: "2.0"\nswagger: "2.0"\nhost: "api\n---\nhost: api\n', 'yaml');
      const syntax = (await editor.diagnostics(uri)).filter(({ code }) => code === 'syntax-error' || code === 'duplicate-key');
      assert.deepEqual(syntax.map(({ code, range }) => [code, range.start.line]), [['syntax-error', 3]]);
    }, { options: { otherYamlDiagnostics: true } });
  });
});

describe('versions', () => {
  it('that are past are ignored', async () => {
    await withServer({}, async ({ editor, workspace }) => {
      const uri = workspace.uri(CONTACTS);
      await editor.open(uri, CLEAN, 'json', 5);
      await editor.sendChange(uri, 4, START, 'nonsense');
      assert.deepEqual(await editor.rules(uri), []);
      await editor.replace(uri, '"summary": "Get contact"', '"summary": ""');
      assert.deepEqual(await editor.rules(uri), [RULE]);
      assert.match(editor.log.join('\n'), /Ignored a change to version 4/);
    });
  });

  it('of a BOM that the editor sends count it as a character', async () => {
    const text = `\ufeff${JSON.stringify({ swagger: '1.0' })}`;
    await withServer({}, async ({ editor, workspace }) => {
      const uri = workspace.uri(CONTACTS);
      await editor.open(uri, text);
      const diagnostic = (await editor.diagnostics(uri)).find(({ code }) => code === 'swagger-version-2');
      assert.deepEqual(diagnostic?.range, { start: { line: 0, character: text.indexOf('"1.0"') }, end: { line: 0, character: text.indexOf('}') } });
    });
  });
});

describe('cancelled requests', () => {
  const cancelled = (error: unknown): boolean => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;

  it('are answered as cancelled, and leave the server well', async () => {
    await withServer({ [CONTACTS]: NAMELESS }, async ({ editor, workspace }) => {
      const uri = workspace.uri(CONTACTS);
      await editor.open(uri, NAMELESS);
      for (const request of [editor.pull.bind(editor, uri, undefined), editor.pullWorkspace.bind(editor, [])]) {
        const source = new CancellationTokenSource();
        const answer = request(source.token);
        source.cancel();
        await assert.rejects(answer, cancelled);
      }
      assert.deepEqual(await editor.rules(uri), [RULE]);
    });
  });
});

describe('pushed diagnostics', () => {
  it('name the version, follow edits, and never come from a pull', async () => {
    await withServer({ [CONTACTS]: CLEAN, [ORDERS]: NAMELESS }, async ({ editor, workspace }) => {
      const uri = workspace.uri(CONTACTS);
      await editor.open(uri, CLEAN);
      assert.deepEqual((await editor.publishedFor(uri, 1)).diagnostics, []);
      assert.deepEqual((await editor.publishedFor(workspace.uri(ORDERS))).diagnostics.map(({ code }) => code), [RULE]);
      const version = await editor.replace(uri, '"summary": "Get contact"', '"summary": ""');
      assert.deepEqual((await editor.publishedFor(uri, version)).diagnostics.map(({ code }) => code), [RULE]);
      await assert.rejects(editor.pull(uri), ResponseError);
    }, { capabilities: PUSH_CLIENT });
  });

  it('come for the last of many edits, and for no version after a later one', async () => {
    await withServer({ [CONTACTS]: CLEAN }, async ({ editor, workspace }) => {
      const uri = workspace.uri(CONTACTS);
      await editor.open(uri, CLEAN);
      for (let edit = 0; edit < 50; edit++) await editor.replace(uri, 'Contacts', 'Contactss');
      const last = await editor.replace(uri, '"summary": "Get contact"', '"summary": ""');
      assert.deepEqual((await editor.publishedFor(uri, last)).diagnostics.map(({ code }) => code), [RULE]);
      const versions = editor.published.filter((params) => params.uri === uri).map(({ version }) => version ?? 0);
      assert.deepEqual(versions, [...versions].sort((a, b) => a - b));
    }, { capabilities: PUSH_CLIENT });
  });
});
