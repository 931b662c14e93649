import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '@connector-workbench/client';
import { EXTENSION_ID, extensionApi } from './support/extension.js';
import { Sandbox } from './support/sandbox.js';
import { waitFor } from './support/wait-for.js';

interface ContributedCommand {
  readonly command: string;
}

/** What the workspace of the tests always has. */
const SAMPLES = ['Contoso Contacts', 'Contoso Invoices', 'Contoso Orders', 'Contoso Returns', 'Contoso Shipping', 'Contoso Tickets'];

describe('the extension', () => {
  let api: TestApi;
  before(async () => { api = await extensionApi(); });

  it('has every command of its manifest', async () => {
    const manifest = vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON as { readonly contributes: { readonly commands: readonly ContributedCommand[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(manifest.contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)), []);
  });

  it('does not let a workspace say where a sign-in goes', () => {
    const { workspaceValue, workspaceFolderValue } = vscode.workspace.getConfiguration('connectorWorkbench').inspect('cloud') ?? {};
    assert.deepEqual([workspaceValue, workspaceFolderValue], [undefined, undefined]);
    return assert.rejects(async () => {
      await vscode.workspace.getConfiguration('connectorWorkbench').update('cloud', 'china', vscode.ConfigurationTarget.Workspace);
    });
  });

  it('starts its language server again where that is wanted', async () => {
    await vscode.commands.executeCommand('connectorWorkbench.restartServer');
    // Those of other suites come and go: VS Code closes documents of theirs, and tells of folders that are gone, when it likes to.
    await waitFor('the connectors', () => api.projects.lines(), (lines) => SAMPLES.every((name) => lines.some((line) => line.includes(` ${name} (`))));
  });

  it('starts the local sandbox on demand, leaves it alone once it was stopped, and keeps what is in it', async () => {
    await Sandbox.use();
    await waitFor('the sandbox', () => api.sandboxIsRunning(), (running) => running);
    await vscode.commands.executeCommand('connectorWorkbench.stopSandbox');
    assert.equal(api.sandboxIsRunning(), false);
    await waitFor('the state', async () => { await api.environments.lines(); return api.environments.state(); }, (state) => state === 'stopped');
    assert.equal(api.sandboxIsRunning(), false);
    await Sandbox.use();
    await waitFor('the state', async () => { await api.environments.lines(); return api.environments.state(); }, (state) => state === 'signedOut');
  });
});
