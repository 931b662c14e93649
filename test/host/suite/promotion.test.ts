import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '@connector-workbench/client';
import type { Answer, Answers } from './support/answers.js';
import { runCommand } from './support/run-command.js';
import { extensionApi } from './support/extension.js';
import { sampleDefinition, SAMPLE_PROPERTIES } from './support/sample-connector.js';
import { Sandbox, signIn } from './support/sandbox.js';
import { waitFor } from './support/wait-for.js';
import { WorkspaceFiles } from './support/workspace-files.js';

const TITLES = ['Contoso Suite Orders', 'Contoso Suite Stock'];
const CHAIN = {
  environments: [
    { name: 'Dev', environment: 'Development' },
    { name: 'Test', host: 'suite.test.contoso.example' },
    { name: 'Live', environment: 'Production', solution: { name: 'ContosoSuite', prefix: 'contoso' } },
  ],
};

describe('a promotion', () => {
  const files = new WorkspaceFiles('suite-promotion');
  let api: TestApi;

  const run = (target: unknown, ...answers: readonly Answer[]): Promise<Answers> => runCommand(api, 'promote', target, ...answers);
  const projectId = (folder: string): string => files.uri(folder).toString();
  const both: Answer = { pickMany: TITLES };
  const page = (): string => api.promotionPage() ?? '';

  before(async () => {
    api = await extensionApi();
    await Sandbox.use();
    await signIn('Maya Maker');
    await files.write('connector.config.json', CHAIN);
    for (const [folder, title] of [['orders', TITLES[0]], ['stock', TITLES[1]]] as const) {
      await files.write(`${folder}/apiProperties.json`, SAMPLE_PROPERTIES);
      await files.write(`${folder}/apiDefinition.swagger.json`, sampleDefinition({ title: title ?? '' }));
      await waitFor('the connector in the workspace', () => api.projects.lines(), (lines) => lines.some((line) => line.includes(title ?? '')));
      // Named by the item: an environment that was chosen once is taken without a question.
      await runCommand(api, 'import', Object.assign({}, await api.environments.node('Development'), await api.projects.node(projectId(folder))), { choose: 'create' });
    }
  });
  after(async () => {
    await vscode.commands.executeCommand('connectorWorkbench.signOut');
    await files.remove();
  });

  it('is planned, confirmed and reported, with what is different there', async () => {
    const person = await run(await api.projects.node(projectId('orders')), { pick: 'Test' }, both, { pick: 'Promote' });
    assert.match(person.asked.join(), /Promote 2 connectors to “Test”\?/);
    assert.match(person.said.join(), /Promotion to “Test”: 2 created\./);
    assert.match(page(), /^# Promotion from Development to Test: report[^]*at most [3-8] for one connector[^]*\| Contoso Suite Orders \| created \|/);
    await waitFor('the connectors in the environment', () => api.environments.lines('Test'), (lines) => TITLES.every((title) => lines.some((line) => line.includes(title))));
  });

  it('sends nothing where that is declined, and nothing where nothing has changed', async () => {
    const same = await run(await api.projects.node(projectId('orders')), { pick: 'Test' }, both);
    assert.match(same.said.join(), /already as it is here/);
    await run(await api.projects.node(projectId('orders')), { pick: 'Live' }, both, { cancel: true });
    assert.match(page(), /^# Promotion from Test to Production: plan[^]*## Solution ContosoSuite 1\.0\.0\.0[^]*managed, installed/);
    assert.ok(!(await api.environments.lines('Production')).some((line) => line.includes('Contoso Suite Orders')));
  });

  it('goes to production in a solution, after its name was typed', async () => {
    const person = await run(await api.projects.node(projectId('orders')), { pick: 'Live' }, both, { pick: 'Promote' }, { input: 'Production' });
    assert.match(person.said.join(), /Promotion to “Production”: 2 created\./);
    await waitFor('the connectors in production', () => api.environments.lines('Production'), (lines) => TITLES.every((title) => lines.some((line) => line.includes(title))));
  });

  it('goes on from one environment to the next, with a question before each', async () => {
    const person = await run(await api.projects.node(projectId('orders')), { pick: 'One After the Other' }, both, { choose: 'next' });
    assert.match(person.asked.join(), /Everything in “Test” is already as it is here/);
    assert.match(page(), /^# Promotion from Test to Production: plan/);
  });

  it('tells of each connector that failed, and lets the others go', async () => {
    await files.write('orders/apiDefinition.swagger.json', sampleDefinition({ title: TITLES[0] ?? '', operation: { summary: 'Get this order' } }));
    const person = await run(await api.projects.node(projectId('orders')), { pick: 'Test' }, both, { cancel: true });
    assert.match(person.asked.join(), /Promote one connector to “Test”\?/);
    assert.match(page(), /## orders: stopped[^]*Development has something else than these files: definition/);
    const anyway = await run(await api.projects.node(projectId('orders')), { pick: 'Test' }, both, { pick: 'Plan also what “Development” does not have' }, { pick: 'Promote' });
    assert.match(anyway.said.join(), /1 updated, 1 unchanged/);
  });

  it('asks for a client secret that creating a connector needs before anything is sent, and for none afterwards', async () => {
    const title = 'Contoso Suite Returns';
    const token = { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId: 'returns-app', scopes: [], redirectMode: 'GlobalPerConnector', customParameters: {} } };
    await files.write('returns/apiProperties.json', { properties: { ...SAMPLE_PROPERTIES.properties, connectionParameters: { token } } });
    await files.write('returns/apiDefinition.swagger.json', { ...sampleDefinition({ title }), securityDefinitions: { oauth2: { type: 'oauth2', flow: 'accessCode', authorizationUrl: 'https://login.contoso.example/authorize', tokenUrl: 'https://login.contoso.example/token', scopes: {} } }, security: [{ oauth2: [] }] });
    await waitFor('the connector in the workspace', () => api.projects.lines(), (lines) => lines.some((line) => line.includes(title)));
    const promoting = async (...answers: readonly Answer[]): Promise<Answers> => run(await api.projects.node(projectId('returns')), { pick: 'Test' }, { pickMany: [title] }, { pick: 'Plan also what “Development” does not have' }, ...answers);
    const declined = await promoting({ pick: 'Promote' }, { cancel: true });
    assert.equal(declined.asked.at(-1), 'Client secret');
    assert.ok(!(await api.environments.lines('Test')).some((line) => line.includes(title)));
    const person = await promoting({ pick: 'Promote' }, { input: 'sample-client-secret' });
    assert.match(person.said.join(), /Promotion to “Test”: 1 created\./);
    assert.match((await promoting()).said.join(), /already as it is here/);
  });

  it('needs a chain', async () => {
    await files.write('connector.config.json', { environments: [{ name: 'Dev' }] });
    const person = await run(await api.projects.node(projectId('orders')));
    assert.match(person.failed.join(), /names one environment only/);
  });

  it('says that a chain cannot be used where it is no list, and where a configuration has none', async () => {
    await files.write('connector.config.json', { environments: { Dev: {} } });
    assert.match((await run(await api.projects.node(projectId('orders')))).failed.join(), /connector\.config\.json says about environments cannot be used/);
    await files.write('connector.config.json', { profiles: ['save'] });
    assert.match((await run(await api.projects.node(projectId('orders')))).failed.join(), /Name the environments in .*connector\.config\.json/);
  });

  it('begins a chain where there is no configuration', async () => {
    await vscode.workspace.fs.delete(files.uri('connector.config.json'));
    const person = await run(await api.projects.node(projectId('orders')), { choose: 'begin' }, { pickMany: ['Development', 'Test'] });
    assert.match(person.said.join(), /save the file/);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    assert.deepEqual(JSON.parse(document.getText()), { environments: [{ name: 'Development' }, { name: 'Test' }] });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
