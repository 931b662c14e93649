import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LOSS_REASONS } from '@connector-workbench/core/logic-apps';
import { exampleDefinition } from '../testing/example-definition.js';
import { type ConnectorRun, runConnector } from '../testing/run-connector.js';
import { type Files, withFolder } from '../testing/temporary-folder.js';
import { withSandbox } from '../testing/with-sandbox.js';
import { LOSS_REASON_NAMES } from './loss-reason-names.js';

const DEFINITION = exampleDefinition();
const THINGS: Files = { 'things/apiDefinition.swagger.json': DEFINITION, 'things/apiProperties.json': '{\n  "properties": { "iconBrandColor": "#2d6cdf", "capabilities": [], "connectionParameters": {} }\n}\n' };
const WITH_POLICY: Files = {
  ...THINGS,
  'things/apiProperties.json': '{\n  "properties": {\n    "iconBrandColor": "#2d6cdf",\n    "publisher": "Contoso",\n    "policyTemplateInstances": [{ "templateId": "setheader", "title": "Add a header", "parameters": { "x-ms-apimTemplateParameter.name": "a", "x-ms-apimTemplateParameter.value": "b", "x-ms-apimTemplate-policySection": "Request" } }]\n  }\n}\n',
};
const WITH_OAUTH: Files = {
  ...THINGS,
  'things/apiProperties.json': JSON.stringify({ properties: { iconBrandColor: '#2d6cdf', connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId: 'things', scopes: ['read'], redirectMode: 'Global', redirectUrl: 'https://global.consent.azure-apim.net/redirect', customParameters: { authorizationUrl: { value: 'https://things.contoso.example/authorize' }, tokenUrl: { value: 'https://things.contoso.example/token' }, refreshUrl: { value: 'https://things.contoso.example/token' } } } } } } }),
};
const GROUP = ['--subscription', 'contoso integration', '--resource-group', 'integration-dev'];

interface Stage {
  readonly folder: string;
  /** Runs `connector logicapp …` in the folder. */
  readonly run: (argv: readonly string[], env?: Readonly<Record<string, string>>) => Promise<ConnectorRun>;
  /** Of the resources in the group: another one after each write. */
  readonly etags: () => Promise<readonly string[]>;
}

async function onStage(files: Files, use: (stage: Stage) => Promise<void>, user = 'maya@contoso.example'): Promise<void> {
  await withFolder(files, (folder) => withSandbox(async (sandbox) => {
    const { access_token: token } = await sandbox.control('token', { user, resource: sandbox.addresses.armResource }) as { readonly access_token: string };
    const known = { CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(sandbox.addresses), CONNECTOR_ACCESS_TOKEN: token };
    const ask = async (path: string): Promise<unknown> => await (await fetch(`${sandbox.addresses.arm}${path}`, { headers: { authorization: `Bearer ${token}` } })).json();
    const etags = async (): Promise<readonly string[]> => {
      const { value: subscriptions } = await ask('/subscriptions?api-version=2022-12-01') as { readonly value: readonly { readonly id: string; readonly displayName: string }[] };
      const id = subscriptions.find(({ displayName }) => displayName === 'Contoso Integration')?.id ?? '';
      const { value } = await ask(`${id}/resourceGroups/integration-dev/providers/Microsoft.Web/customApis?api-version=2016-06-01`) as { readonly value: readonly { readonly id: string }[] };
      return await Promise.all(value.map(async (each) => String((await ask(`${each.id}?api-version=2016-06-01`) as { readonly etag?: string }).etag)));
    };
    await use({ folder, etags, run: (argv, env = {}) => runConnector(['logicapp', ...argv, ...(argv[0] === 'export-template' ? [] : ['--cloud', 'sandbox'])], { cwd: folder, env: { ...known, ...env } }) });
  }));
}

describe('connector logicapp', function () {
  this.timeout(20_000);

  it('deploys, lists, downloads, replaces and deletes a connector', () => onStage(THINGS, async ({ folder, run, etags }) => {
    const created = await run(['deploy', 'things', ...GROUP]);
    assert.deepEqual([created.code, created.stdout.replace(/: .*/, '')], [0, 'Created "Contoso Things" in integration-dev (westeurope)\n'], created.stderr);
    const listed = JSON.parse((await run(['list', '--json'])).stdout) as { readonly connectors: readonly { readonly name: string }[] };
    assert.deepEqual(listed.connectors.map(({ name }) => name), ['contoso-things']);
    assert.match((await run(['list', '--resource-group', 'integration-dev'])).stdout, /Contoso Things +contoso-things +integration-dev +westeurope +Rest +Contoso Integration/);

    const downloaded = await run(['download', ...GROUP, '--name', 'contoso-things', '--dest', 'copy']);
    assert.equal(downloaded.code, 0, downloaded.stderr);
    assert.deepEqual((await readdir(path.join(folder, 'copy'))).sort(), ['apiDefinition.swagger.json', 'apiProperties.json']);
    assert.deepEqual(JSON.parse(await readFile(path.join(folder, 'copy', 'apiDefinition.swagger.json'), 'utf8')), JSON.parse(DEFINITION));
    assert.deepEqual(JSON.parse(await readFile(path.join(folder, 'copy', 'apiProperties.json'), 'utf8')), JSON.parse(String(THINGS['things/apiProperties.json'])));

    await writeFile(path.join(folder, 'copy', 'apiDefinition.swagger.json'), '{}');
    const inTheWay = await run(['download', ...GROUP, '--name', 'contoso-things', '--dest', 'copy']);
    assert.equal(inTheWay.code, 1);
    assert.match(inTheWay.stderr, /apiDefinition\.swagger\.json[^]*--overwrite/);
    assert.equal((await run(['download', ...GROUP, '--name', 'contoso-things', '--dest', 'copy', '--overwrite'])).code, 0);

    const before = await etags();
    assert.equal(before.length, 1);
    const same = await run(['deploy', 'copy', ...GROUP]);
    assert.deepEqual([same.code, same.stdout.replace(/: .*/, '')], [0, 'Nothing to do for "Contoso Things" in integration-dev (westeurope)\n'], same.stderr);
    assert.deepEqual(await etags(), before);
    await rm(path.join(folder, 'copy', 'connector.logicapps.json'));
    const updated = JSON.parse((await run(['deploy', 'copy', ...GROUP, '--force', '--json'])).stdout) as { readonly result: string; readonly losses: unknown };
    assert.deepEqual([updated.result, updated.losses], ['updated', []]);
    assert.notDeepEqual(await etags(), before);
    assert.equal((await run(['delete', ...GROUP, '--name', 'contoso-things'])).code, 2);
    assert.equal((await run(['delete', ...GROUP, '--name', 'contoso-things', '--confirm', 'contoso-thing'])).code, 2);
    assert.match((await run(['delete', ...GROUP, '--name', 'contoso-things', '--confirm', 'contoso-things'])).stdout, /^Deleted "Contoso Things"/);
    const gone = await run(['delete', ...GROUP, '--name', 'contoso-things', '--yes']);
    assert.equal(gone.code, 1);
    assert.match(gone.stderr, /was not found/);
  }));

  it('says what would change, and replaces nothing that somebody changed in Azure', () => onStage({ ...THINGS, 'other/apiDefinition.swagger.json': DEFINITION.replace('Lists all things', 'Lists things'), 'other/apiProperties.json': String(THINGS['things/apiProperties.json']).replace('#2d6cdf', '#000000') }, async ({ folder, run }) => {
    const plan = async (from: string): Promise<string> => (await run(['deploy', from, ...GROUP, '--plan'])).stdout;
    assert.equal(await plan('things'), 'Would create contoso-things in integration-dev\n');
    assert.equal((JSON.parse((await run(['list', '--json'])).stdout) as { readonly connectors: readonly unknown[] }).connectors.length, 0);
    assert.equal((await run(['deploy', 'things', ...GROUP])).code, 0);
    assert.match(await plan('things'), /^Nothing would change/);
    assert.equal(await plan('other'), 'Would change contoso-things in integration-dev: definition, colour\n');
    // From another folder, as another person would.
    assert.equal((await run(['deploy', 'other', ...GROUP])).code, 0);
    assert.match(await plan('things'), /^Would change .*: definition, colour\nChanged in Azure since it was last deployed from here: definition, colour\n$/);
    const refused = await run(['deploy', 'things', ...GROUP]);
    assert.deepEqual([refused.code, refused.stderr.includes('was changed in “integration-dev” since')], [1, true], refused.stderr);
    assert.match(refused.stderr, /--accept-drift/);
    assert.equal((await run(['deploy', 'things', ...GROUP, '--accept-drift'])).code, 0);
    assert.doesNotMatch(await readFile(path.join(folder, 'things', 'connector.logicapps.json'), 'utf8'), /Contoso Things|2d6cdf/);
  }));

  it('sends nothing that loses something, until that is accepted', () => onStage(WITH_POLICY, async ({ run }) => {
    const refused = await run(['deploy', 'things', ...GROUP]);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /apiProperties\.json:5:71: Logic Apps leaves out the policy "Add a header".*\(policies, not accepted\)\n/);
    assert.match(refused.stderr, /apiProperties\.json:4:5: Logic Apps leaves out "publisher".*\(publishing\)\n/);
    assert.match(refused.stderr, /add --accept policies, or --accept-losses for all/);
    const asJson = JSON.parse((await run(['deploy', 'things', ...GROUP, '--json'])).stdout) as { readonly result: string; readonly losses: readonly { readonly reason: string; readonly isAccepted: boolean; readonly line: number }[] };
    assert.deepEqual([asJson.result, asJson.losses.map(({ reason, isAccepted, line }) => [reason, isAccepted, line])], ['refused', [['publishing', true, 4], ['policies', false, 5]]]);
    assert.equal((JSON.parse((await run(['list', '--json'])).stdout) as { readonly connectors: readonly unknown[] }).connectors.length, 0);
    assert.equal((await run(['deploy', 'things', ...GROUP, '--accept', 'script'])).code, 1);
    assert.equal((await run(['deploy', 'things', ...GROUP, '--accept', 'nothing'])).code, 2);
    assert.equal((await run(['deploy', 'things', ...GROUP, '--accept', 'script', '--accept', 'policies', '--name', 'a'])).code, 0);
    assert.equal((await run(['deploy', 'things', ...GROUP, '--accept-losses', '--name', 'b', '--location', 'eastus'])).code, 0);
  }));

  it('needs the client secret to create a connector that signs in, and prints it nowhere', () => onStage(WITH_OAUTH, async ({ run }) => {
    const without = await run(['deploy', 'things', ...GROUP]);
    assert.equal(without.code, 1, without.stderr);
    assert.match(without.stderr, /CONNECTOR_CLIENT_SECRET/);
    const created = await run(['deploy', 'things', ...GROUP], { CONNECTOR_CLIENT_SECRET: 'hush' });
    assert.equal(created.code, 0, created.stderr);
    const exported = await run(['export-template', 'things'], { CONNECTOR_CLIENT_SECRET: 'hush' });
    assert.match(exported.stdout, /"tokenClientSecret": \{\n\s+"type": "securestring"/);
    assert.doesNotMatch(created.stdout + created.stderr + exported.stdout, /hush/);
    assert.match((await run(['deploy', 'things', ...GROUP, '--force'])).stderr, /sent without its client secret/);
  }));

  it('writes templates without signing in', () => onStage(THINGS, async ({ folder, run }) => {
    const signedOut = { CONNECTOR_ACCESS_TOKEN: '', CI: 'true' };
    const arm = await run(['export-template', 'things'], signedOut);
    assert.equal((JSON.parse(arm.stdout) as { readonly contentVersion: string }).contentVersion, '1.0.0.0');
    assert.equal((await run(['export-template', 'things', '--format', 'bicep', '--out', 'infra/things.bicep'], signedOut)).stdout, 'Wrote infra/things.bicep\n');
    assert.match(await readFile(path.join(folder, 'infra', 'things.bicep'), 'utf8'), /^resource connector 'Microsoft\.Web\/customApis@2016-06-01' = \{$/m);
    assert.equal((await run(['export-template', 'things', '--format', 'bicep', '--out', 'infra/things.bicep'], signedOut)).stdout, 'Nothing has changed in infra/things.bicep\n');
    assert.equal((await run(['export-template', 'things', '--out', 'infra/things.bicep'], signedOut)).code, 2);
    assert.match((await run(['list'], signedOut)).stderr, /access token for https:\/\/management\.azure\.com/);
  }));

  const usage: readonly (readonly [argv: readonly string[], text: RegExp])[] = [
    [['deploy', 'things', '--subscription', 'Contoso Integraton', '--resource-group', 'integration-dev'], /Did you mean "Contoso Integration"\?/],
    [['deploy', 'things', '--subscription', 'Contoso Integration', '--resource-group', 'integration-dv'], /no resource group "integration-dv".*Did you mean "integration-dev"\?/],
    [['deploy', 'things', '--subscription', 'Contoso Archive', '--resource-group', 'archive'], /is disabled/],
    [['deploy', 'things', ...GROUP, '--name', 'a b'], /--name: The name "a b"/],
    [['deploy', 'nowhere', ...GROUP], /nowhere/],
    [['deploy', 'things'], /--subscription/],
  ];
  it('says what is wrong with a call', () => onStage(THINGS, async ({ run }) => {
    for (const [argv, text] of usage) {
      const { code, stderr } = await run(argv);
      assert.equal(code, 2, stderr);
      assert.match(stderr, text);
    }
  }));

  it('says why Azure refuses', async () => {
    await onStage(THINGS, async ({ run }) => {
      const { code, stderr } = await run(['deploy', 'things', ...GROUP]);
      assert.equal(code, 1);
      assert.match(stderr, /not allowed to do this[^]*Contributor[^]*error code: AuthorizationFailed\n {2}correlation id:/);
    }, 'ravi@contoso.example');
    await onStage(THINGS, async ({ run }) => {
      const { code, stderr } = await run(['deploy', 'things', ...GROUP, '--location', 'moon']);
      assert.equal(code, 1);
      assert.match(stderr, /Choose a region that has custom connectors/);
    });
  });

  it('knows all reasons of core', () => { assert.deepEqual(LOSS_REASON_NAMES, LOSS_REASONS); });
});
