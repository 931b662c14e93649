import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '@connector-workbench/client';
import type { Answer, Answers } from './support/answers.js';
import { extensionApi } from './support/extension.js';
import { runCommand } from './support/run-command.js';
import { sampleDefinition, SAMPLE_PROPERTIES } from './support/sample-connector.js';
import { Sandbox, signIn } from './support/sandbox.js';
import { importAsSolution, sandboxPlatform } from './support/solutions.js';
import { waitFor } from './support/wait-for.js';
import { WorkspaceFiles } from './support/workspace-files.js';

const DEFINITION = 'apiDefinition.swagger.json';
const SECRET = 'sample-client-secret';
const OAUTH = (clientId: string): object => ({
  properties: {
    ...SAMPLE_PROPERTIES.properties,
    connectionParameters: {
      token: {
        type: 'oauthSetting',
        oAuthSettings: {
          identityProvider: 'oauth2', clientId, scopes: ['read'], redirectMode: 'Global', redirectUrl: 'https://global.consent.azure-apim.net/redirect', properties: { IsFirstParty: 'False' },
          customParameters: { authorizationUrl: { value: 'https://login.contoso.example/authorize' }, tokenUrl: { value: 'https://login.contoso.example/token' }, refreshUrl: { value: 'https://login.contoso.example/token' } },
        },
      },
    },
  },
});
const oauthDefinition = (title: string, summary: string): object => ({
  ...sampleDefinition({ title, operation: { summary } }),
  securityDefinitions: { oauth2_auth: { type: 'oauth2', flow: 'accessCode', authorizationUrl: 'https://login.contoso.example/authorize', tokenUrl: 'https://login.contoso.example/token', scopes: { read: 'Read' } } },
  security: [{ oauth2_auth: ['read'] }],
});

describe('the ways of a deployment', () => {
  let api: TestApi;
  let sandbox: Sandbox;
  const folders: WorkspaceFiles[] = [];

  const run = (command: string, target: unknown, ...answers: readonly Answer[]): Promise<Answers> => runCommand(api, command, target, ...answers);
  /** A connector in a folder of its own, known to the workspace. */
  const project = async (name: string, files: Readonly<Record<string, unknown>>): Promise<WorkspaceFiles> => {
    const folder = new WorkspaceFiles(name);
    folders.push(folder);
    for (const [file, content] of Object.entries(files)) await folder.write(file, content);
    await waitFor('the connector in the workspace', () => nodeOf(folder).then(() => true, () => false), (isThere) => isThere);
    return folder;
  };
  const nodeOf = (folder: WorkspaceFiles): Promise<unknown> => api.projects.node(folder.folder.toString());
  /** What the environment has now, though nobody told the view of what came there by other ways. */
  const served = async (environment: string, title: string): Promise<string> => {
    await vscode.commands.executeCommand('connectorWorkbench.refresh');
    return (await api.environments.lines(environment, title, 'Operations')).join();
  };

  before(async () => {
    api = await extensionApi();
    sandbox = await Sandbox.use();
    await signIn('Maya Maker');
  });
  after(async () => {
    await vscode.commands.executeCommand('connectorWorkbench.signOut');
    for (const folder of folders) await folder.remove();
  });

  it('changes the row in Dataverse of a connector that belongs to an unmanaged solution', async () => {
    const title = 'Contoso Suite Solution';
    const platform = await sandboxPlatform('maya@contoso.example');
    await importAsSolution(platform, 'Development', { [DEFINITION]: sampleDefinition({ title }), 'apiProperties.json': SAMPLE_PROPERTIES }, { name: 'ContosoSuiteSolution', managed: false });
    const folder = await project('suite-solution', { [DEFINITION]: sampleDefinition({ title, operation: { summary: 'Get solved item' } }), 'apiProperties.json': SAMPLE_PROPERTIES });
    const stopped = await run('deploy', await nodeOf(folder), { pick: 'Development' }, { cancel: true });
    assert.match(stopped.shown.join(), /it is not known who changed it/);
    const person = await run('deploy', await nodeOf(folder), { pick: 'Development' }, { choose: 'deploy' }, { pick: 'Deploy' });
    assert.deepEqual(person.failed, []);
    assert.ok(person.shown.some((line) => line.includes('its row in Dataverse is changed')));
    assert.match(person.said.join(), /is deployed to “Development”/);
    const environment = (await platform.environments.list()).find(({ displayName }) => displayName === 'Development')!;
    const row = (await platform.dataverse(environment).connectors()).find(({ displayName }) => displayName === title)!;
    assert.match((await platform.dataverse(environment).connector(row.id)).definition ?? '', /Get solved item/);
  });

  it('says in words what to do about a connector of a managed solution, and sends nothing', async () => {
    const title = 'Contoso Suite Managed';
    const platform = await sandboxPlatform('maya@contoso.example');
    await importAsSolution(platform, 'Development', { [DEFINITION]: sampleDefinition({ title }), 'apiProperties.json': SAMPLE_PROPERTIES }, { name: 'ContosoSuiteManaged', managed: true });
    const folder = await project('suite-managed', { [DEFINITION]: sampleDefinition({ title, operation: { summary: 'Get managed item' } }), 'apiProperties.json': SAMPLE_PROPERTIES });
    const person = await run('deploy', await nodeOf(folder), { pick: 'Development' }, { cancel: true });
    assert.match(person.asked.join(), /comes from a managed solution, and cannot be changed by itself/);
    assert.match(person.shown.join(), /import the new version of the solution/);
    assert.deepEqual([person.said, person.failed], [[], []]);
    assert.equal(await served('Development', title), 'symbol-method Get item by ID (GetItemById)');
  });

  it('asks for a client secret where it is missing, keeps it, shows the redirect URL, and offers to share', async () => {
    const title = 'Contoso Suite OAuth';
    const folder = await project('suite-oauth', { [DEFINITION]: oauthDefinition(title, 'Get one'), 'apiProperties.json': OAUTH('app-1') });
    const created = await run('import', await nodeOf(folder), { pick: 'Test' }, { choose: 'create' }, { input: SECRET }, { take: 'copy' }, { take: 'share' }, { input: 'ravi@contoso.example' }, { pick: 'Use, share and edit it' });
    assert.deepEqual(created.failed, []);
    assert.match(created.said[0] ?? '', /is now in “Test”\. Register its redirect URL/);
    assert.equal(await vscode.env.clipboard.readText(), 'https://global.consent.azure-apim.net/redirect');
    assert.match(created.said.at(-1) ?? '', /is shared with “ravi@contoso.example”/);
    const platform = await sandboxPlatform('maya@contoso.example');
    const environment = (await platform.environments.list()).find(({ displayName }) => displayName === 'Test')!;
    const connector = (await platform.connectors.list(environment.id)).find(({ displayName }) => displayName === title)!;
    assert.ok((await platform.permissions.list(environment.id, connector.id)).some(({ role, principal }) => role === 'CanEdit' && principal.email === 'ravi@contoso.example'));
    // Nothing of the sign-in changes: nobody is asked, and nothing is sent of it.
    await folder.write(DEFINITION, oauthDefinition(title, 'Get two'));
    const untouched = await run('deploy', await nodeOf(folder), { pick: 'Test' }, { pick: 'Deploy' });
    assert.equal(untouched.shown.some((line) => line.includes('secret')), false, untouched.shown.join('\n'));
    // The app registration becomes another one, whose secret nobody has yet; afterwards it is kept.
    await folder.write('apiProperties.json', OAUTH('app-2'));
    const other = await run('deploy', await nodeOf(folder), { pick: 'Test' }, { pick: 'Deploy' }, { input: `${SECRET}-2` });
    assert.ok(other.shown.some((line) => line.includes('You are asked for the client secret')), other.shown.join('\n'));
    await folder.write('apiProperties.json', { properties: { ...(OAUTH('app-2') as { readonly properties: object }).properties, iconBrandColor: '#123456' } });
    const kept = await run('deploy', await nodeOf(folder), { pick: 'Test' }, { pick: 'Deploy' });
    assert.ok(kept.shown.some((line) => line.includes('The client secret that is kept here is sent along')), kept.shown.join('\n'));
    const where = await sandbox.post('secrets', { environment: environment.id, connector: connector.id, secret: `${SECRET}-2` });
    assert.deepEqual(where, { pointers: ['/connectionParameters/token'] });
    for (const file of await vscode.workspace.fs.readDirectory(folder.folder)) assert.equal((await folder.read(file[0])).includes(SECRET), false, file[0]);
  });

  it('deploys what the overlay of the environment makes of the files, and compares with that', async () => {
    const title = 'Contoso Suite Overlay';
    const folder = await project('suite-overlay', {
      [DEFINITION]: sampleDefinition({ title }), 'apiProperties.json': { properties: { ...SAMPLE_PROPERTIES.properties, stackOwner: 'Contoso' } },
      'connector.config.json': { environments: [{ name: 'Test', host: 'test.contoso.example' }] },
    });
    const created = await run('deploy', await nodeOf(folder), { pick: 'Test' }, { choose: 'create' });
    assert.match(created.shown.join('\n'), /To be created: definition, properties\.\n\nNot sent, since the service refuses it: stackOwner\./);
    assert.match(created.said.join(), /is now in “Test”\. Not sent, since the service refuses it: stackOwner/);
    const platform = await sandboxPlatform('maya@contoso.example');
    const environment = (await platform.environments.list()).find(({ displayName }) => displayName === 'Test')!;
    const { id } = (await platform.connectors.list(environment.id)).find(({ displayName }) => displayName === title)!;
    const definition = new TextDecoder().decode(await platform.connectors.readDefinition(await platform.connectors.get(environment.id, id)));
    assert.match(definition, /"host": ?"test\.contoso\.example"/);
    assert.match(await folder.read(DEFINITION), /"api\.contoso\.example"/);
    const same = await run('compareConnector', await nodeOf(folder), { pick: 'Test' });
    assert.match(same.said.join(), /is the same in “Test”/);
    const unchanged = await run('deploy', await nodeOf(folder), { pick: 'Test' });
    assert.match(unchanged.said.join(), /is already as it is here/);
    await folder.write(DEFINITION, sampleDefinition({ title, operation: { summary: 'Get overlaid item' } }));
    const planned = await run('deploy', await nodeOf(folder), { pick: 'Test' }, { pick: 'Show Changes' }, { choose: 'deploy' });
    assert.ok(planned.shown.some((line) => line.includes('“stackOwner” is not sent')));
    assert.equal(planned.shown.some((line) => line.includes('host changed')), false, planned.shown.join('\n'));
    assert.match(planned.said.join(), /is deployed to “Test”/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is planned anew where somebody changes the connector while the plan is looked at', async () => {
    const title = 'Contoso Suite Racing';
    const folder = await project('suite-racing', { [DEFINITION]: sampleDefinition({ title }), 'apiProperties.json': SAMPLE_PROPERTIES });
    await run('import', await nodeOf(folder), { pick: 'Test' }, { choose: 'create' });
    await folder.write(DEFINITION, sampleDefinition({ title, operation: { summary: 'Get my racing item' } }));
    const platform = await sandboxPlatform('maya@contoso.example');
    const environment = (await platform.environments.list()).find(({ displayName }) => displayName === 'Test')!;
    const connector = (await platform.connectors.list(environment.id)).find(({ displayName }) => displayName === title)!;
    const theirs = JSON.stringify(sampleDefinition({ title, operation: { summary: 'Get their racing item' } }));
    const change = (): Promise<void> => platform.connectors.update(environment.id, connector.id, { definition: theirs, apiProperties: SAMPLE_PROPERTIES, clientSecret: undefined, iconUri: undefined, scriptUri: '' });
    const person = await run('deploy', await nodeOf(folder), { pick: 'Test' }, { pick: 'Deploy', meanwhile: change }, { cancel: true });
    assert.match(person.asked.at(-1) ?? '', /is not what was last deployed or downloaded here/);
    assert.equal(await served('Test', title), 'symbol-method Get their racing item (GetItemById)');
  });

  it('is validated with the rules of certification, where somebody asks for them', async () => {
    const plain = sampleDefinition({ title: 'Contoso Suite Certified' }) as { readonly info: object };
    const info = Object.fromEntries(Object.entries(plain.info).filter(([name]) => name !== 'contact'));
    const folder = await project('suite-certified', { [DEFINITION]: { ...plain, info }, 'apiProperties.json': SAMPLE_PROPERTIES });
    const saved = await run('validate', await nodeOf(folder));
    assert.match(saved.said.join(), /accepts it, too/);
    const certified = await run('validateForCertification', await nodeOf(folder));
    assert.match(certified.said.join(), /does not keep the rules of certification/);
    const said = vscode.languages.getDiagnostics(folder.uri(DEFINITION)).filter(({ source }) => source === 'Power Platform');
    assert.ok(said.some(({ range, message }) => range.start.line === 2 && /contact/i.test(message)), JSON.stringify(said));
  });
});
