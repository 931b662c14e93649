import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '@connector-workbench/client';
import { Answers } from './support/answers.js';
import { extensionApi } from './support/extension.js';
import { Sandbox, signIn } from './support/sandbox.js';
import { waitFor } from './support/wait-for.js';

describe('the Environments view', () => {
  let api: TestApi;
  let sandbox: Sandbox;

  const shows = (what: string, isRight: (lines: readonly string[]) => boolean, ...path: readonly string[]): Promise<readonly string[]> =>
    waitFor(what, () => api.environments.lines(...path), isRight);

  before(async () => {
    api = await extensionApi();
    sandbox = await Sandbox.use();
  });
  after(async () => {
    await sandbox.clearFaults();
    await vscode.commands.executeCommand('connectorWorkbench.signOut');
  });

  it('is signed out at first, and asks nobody', async () => {
    const answers = new Answers();
    api.replacePrompts(answers);
    assert.deepEqual(await api.environments.lines(), []);
    await waitFor('the state', () => api.environments.state(), (state) => state === 'signedOut');
    assert.deepEqual(answers.asked, []);
  });

  it('shows environments, their connectors and operations to who signed in', async () => {
    await signIn('Maya Maker');
    const environments = await shows('environments', (lines) => lines.length > 0);
    assert.deepEqual(environments.map((line) => line.replace(/ \(.*/, '')).sort(), ['beaker Development', 'beaker Test', 'server-environment Production']);
    assert.match(environments.find((line) => line.includes('Development')) ?? '', /Dataverse/);
    assert.equal(api.environments.state(), 'ready');
    const connectors = await shows('connectors with their counts', (lines) => lines.length > 0 && lines.every((line) => /\d+ action|\d+ trigger/.test(line)), 'Development');
    const name = /^plug (.*) \(/.exec(connectors[0]!)?.[1];
    const operations = await api.environments.lines('Development', name!);
    assert.ok(operations.length > 0 && operations.every((line) => /^(symbol-method|zap|eye-closed) \S/.test(line)), operations.join('\n'));
  });

  it('says why it could not load, and loads after a retry', async () => {
    await sandbox.injectFaults('match=GET .*/environments;status=403');
    await vscode.commands.executeCommand('connectorWorkbench.refresh');
    const [failure] = await shows('the failure', (lines) => lines.length === 1);
    assert.match(failure ?? '', /^error The environments could not be loaded \(.+\)$/);
    assert.equal(api.environments.state(), 'failed');
    await sandbox.clearFaults();
    await vscode.commands.executeCommand('connectorWorkbench.refresh', await api.environments.node('The environments could not be loaded'));
    await shows('environments', (lines) => lines.length === 3);
  });

  it('shows a failure below the environment that it is about', async () => {
    await sandbox.injectFaults('match=GET .*/apis;status=403;times=1');
    await vscode.commands.executeCommand('connectorWorkbench.refresh');
    const [failure] = await shows('the failure', (lines) => lines.length === 1, 'Test');
    assert.match(failure ?? '', /^error The connectors could not be loaded \(.+\)$/);
    await vscode.commands.executeCommand('connectorWorkbench.refresh', await api.environments.node('Test', 'The connectors could not be loaded'));
    await shows('connectors', (lines) => lines.every((line) => !line.startsWith('error')), 'Test');
  });

  it('marks the environment that was chosen', async () => {
    const answers = new Answers({ pick: 'Test' });
    api.replacePrompts(answers);
    await vscode.commands.executeCommand('connectorWorkbench.chooseEnvironment');
    answers.finish();
    const chosen = await shows('the mark', (lines) => lines.some((line) => line.includes('chosen')));
    assert.match(chosen.find((line) => line.includes('chosen')) ?? '', /^beaker Test \(chosen/);
  });

  it('copies ids', async () => {
    await vscode.commands.executeCommand('connectorWorkbench.copyId', await api.environments.node('Development'));
    assert.match(await vscode.env.clipboard.readText(), /^[\w-]{8,}$/);
  });

  it('is empty, not broken, for an account without environments; and signed out in the end', async () => {
    await vscode.commands.executeCommand('connectorWorkbench.signOut');
    await waitFor('the state', async () => { await api.environments.lines(); return api.environments.state(); }, (state) => state === 'signedOut');
    await signIn('Nina Newcomer');
    await waitFor('the state', async () => { await api.environments.lines(); return api.environments.state(); }, (state) => state === 'empty');
    assert.deepEqual(await api.environments.lines(), []);
  });
});
