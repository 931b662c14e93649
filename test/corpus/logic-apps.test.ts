import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runConnector } from '@connector-workbench/cli/testing';
import { blocksSave, type ConnectorProject, documentAt, documentOf, lintProject } from '@connector-workbench/core';
import { armTemplate, bicepModule, type CustomApi, customApiBody, customApiOf, lossesOf, resourceNameOf } from '@connector-workbench/core/logic-apps';
import { createPlatform, type LogicAppsClient, sandboxCloud, staticTokens } from '@connector-workbench/platform';
import { type RunningSandbox, startSandbox } from '@connector-workbench/sandbox';
import { readBicep } from './read-bicep.js';
import { readCorpus } from './read-corpus.js';

describe('the corpus in Logic Apps', function () {
  this.timeout(300_000);
  let corpus: readonly ConnectorProject[];
  let sandbox: RunningSandbox;
  let dataDir: string;
  let client: LogicAppsClient;

  before(async () => {
    corpus = await readCorpus();
    dataDir = await mkdtemp(path.join(tmpdir(), 'logic-apps-corpus-'));
    sandbox = await startSandbox({ dataDir, seed: true });
    client = await clientOf(sandbox);
  });
  after(async () => {
    await sandbox.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('is accepted, or refused beforehand with all reasons', async () => {
    const subscription = (await client.listSubscriptions()).find(({ state }) => state === 'Enabled');
    const [group] = await client.listResourceGroups(subscription?.id ?? '');
    assert.ok(subscription !== undefined && group !== undefined);
    const count = { accepted: 0, problems: 0, losses: 0 };
    for (const project of corpus) {
      const problems = lintProject(project, { profiles: ['save', 'logic-apps'] }).filter(blocksSave);
      assertPlaces(project);
      if (problems.length > 0) { count.problems++; continue; }
      const api = apiOf(project);
      const place = { subscriptionId: subscription.id, resourceGroup: group.name, name: resourceNameOf(project.files.name) };
      const resource = await client.put(place, customApiBody(api, { location: group.location, clientSecret: 'of a test' }));
      assert.deepEqual(JSON.parse(new TextDecoder().decode(await client.readDefinition(resource))), api.properties.swagger, project.files.name);
      if (lossesOf(project).some(({ isHarmless }) => !isHarmless)) count.losses++;
      else count.accepted++;
    }
    assert.ok(count.accepted > 0 && count.losses > 0, JSON.stringify(count));
  });

  it('is deployed by the command line, or refused with every reason at its place', async () => {
    const env = { CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(sandbox.addresses), CONNECTOR_ACCESS_TOKEN: await tokenOf(sandbox), CONNECTOR_CLIENT_SECRET: 'of a test' };
    // A deployment is remembered beside the connector, which stays as it is.
    const copies = await mkdtemp(path.join(tmpdir(), 'logic-apps-copies-'));
    try {
      const count = { created: 0, refused: 0 };
      for (const [at, project] of corpus.entries()) {
        const folder = path.join(copies, String(at));
        await cp(fileURLToPath(project.files.folder), folder, { recursive: true });
        const deploy = (...more: readonly string[]) => runConnector(['logicapp', 'deploy', folder, '--subscription', 'Contoso Integration', '--resource-group', 'integration-dev', '--name', `corpus-${at}`, '--cloud', 'sandbox', '--json', ...more], { cwd: copies, env });
        const { code, stdout, stderr } = await deploy();
        const { result, problems = [], losses } = JSON.parse(stdout) as DeployReport;
        const expected = lossesOf(project).map(({ reason }) => reason);
        assert.deepEqual(losses.map(({ reason }) => reason), expected, project.files.name);
        assert.deepEqual([code, result], problems.length === 0 && losses.every(({ isAccepted }) => isAccepted) ? [0, 'created'] : [1, 'refused'], `${project.files.name}: ${stderr}`);
        if (result === 'created') count.created++;
        else count.refused++;
        for (const { line, message } of losses) assert.ok(line > 0 && stderr.includes(message), `${project.files.name}: ${message}`);
        if (result === 'refused' && problems.length === 0) assert.equal((await deploy('--accept-losses')).code, 0, project.files.name);
      }
      assert.ok(count.created > 0 && count.refused > 0, JSON.stringify(count));
    } finally {
      await rm(copies, { recursive: true, force: true });
    }
  });

  it('has templates with all that they need', () => {
    for (const project of corpus) {
      const api = customApiOf(project);
      if (api === undefined) continue;
      assertTemplate(armTemplate(api), api, project.files.name);
      assertBicep(bicepModule(api), api, project.files.name);
    }
  });
});

interface DeployReport {
  readonly result: 'created' | 'refused';
  readonly problems?: readonly unknown[];
  readonly losses: readonly { readonly reason: string; readonly message: string; readonly line: number; readonly isAccepted: boolean }[];
}

async function tokenOf({ addresses }: RunningSandbox): Promise<string> {
  const answer = await fetch(`${addresses.control}/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ user: 'maya@contoso.example', resource: addresses.armResource }) });
  const { access_token: token } = await answer.json() as { readonly access_token: string };
  return token;
}

async function clientOf(running: RunningSandbox): Promise<LogicAppsClient> {
  const { logicApps } = createPlatform({ cloud: sandboxCloud(running.addresses), tokens: staticTokens(await tokenOf(running)) });
  assert.ok(logicApps !== undefined);
  return logicApps;
}

function apiOf(project: ConnectorProject): CustomApi {
  const api = customApiOf(project);
  assert.ok(api !== undefined, project.files.name);
  return api;
}

/** Each reason stands somewhere, and everything without a place in the resource has one. */
function assertPlaces(project: ConnectorProject): void {
  const losses = lossesOf(project);
  for (const { uri, pointer, message } of losses) {
    const document = documentAt(project, uri);
    assert.ok(document !== undefined && (document.syntax === 'text' || document.rangeOf(pointer, 'value') !== undefined), `${project.files.name} ${pointer}`);
    assert.match(message, /[.?]$/);
  }
  const properties = (documentOf(project, 'properties')?.value as { readonly properties?: Readonly<Record<string, unknown>> } | undefined)?.properties ?? {};
  const hasContent = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null);
  const expected = [
    ...(hasContent(properties.policyTemplateInstances) ? ['policies'] : []),
    ...(hasContent(properties.scriptOperations) || documentOf(project, 'script') !== undefined ? ['script'] : []),
    ...(hasContent((properties.connectionParameterSets as { readonly values?: unknown } | undefined)?.values) ? ['authentication-types'] : []),
  ];
  const named = new Set<string>(losses.map(({ reason }) => reason));
  assert.deepEqual(expected.filter((reason) => !named.has(reason)), [], project.files.name);
}

function assertTemplate(text: string, { properties, secrets }: CustomApi, name: string): void {
  const { parameters, resources } = JSON.parse(text) as { readonly parameters: Readonly<Record<string, { readonly type: string; readonly defaultValue?: unknown }>>; readonly resources: readonly Readonly<Record<string, unknown>>[] };
  const [resource] = resources;
  assert.deepEqual(Object.keys(resource ?? {}), ['type', 'apiVersion', 'name', 'location', 'properties'], name);
  assertResource(resource?.properties as Readonly<Record<string, unknown>>, name);
  const used = new Set([...text.matchAll(/\bparameters\('(\w+)'\)/g)].map(([, parameter]) => parameter));
  assert.deepEqual([...used].sort(), Object.keys(parameters).sort(), name);
  for (const { parameter } of secrets) assert.deepEqual([parameters[parameter]?.type, parameters[parameter]?.defaultValue], ['securestring', undefined], name);
  // As Azure reads it: two brackets mean one.
  const swagger: unknown = JSON.parse(JSON.stringify((resource?.properties as Readonly<Record<string, unknown>>).swagger), (_, value: unknown) => (typeof value === 'string' && value.startsWith('[[') ? value.slice(1) : value));
  assert.deepEqual(swagger, properties.swagger, name);
}

/** By Bicep's grammar, it is the same resource, with the same parameters. */
function assertBicep(text: string, { properties, secrets }: CustomApi, name: string): void {
  const { parameters, resourceType, resource } = readBicep(text);
  assert.equal(resourceType, 'Microsoft.Web/customApis@2016-06-01', name);
  assert.deepEqual(Object.keys(resource), ['name', 'location', 'properties'], name);
  assertResource(resource.properties as Readonly<Record<string, unknown>>, name);
  assert.deepEqual((resource.properties as Readonly<Record<string, unknown>>).swagger, JSON.parse(JSON.stringify(properties.swagger)), name);
  assert.deepEqual([...parameters].filter(([, { isSecure }]) => isSecure).map(([parameter, { value }]) => [parameter, value]), secrets.map(({ parameter }) => [parameter, undefined]), name);
}

const TEXT = (value: unknown): boolean => typeof value === 'string' || isExpression(value);
const OBJECT = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of `CustomApiPropertiesDefinition` that are written, with their types (Azure/azure-rest-api-specs, web 2016-06-01, logicAppsManagementClient.json). */
const MEMBERS: Readonly<Record<string, (value: unknown) => boolean>> = {
  apiType: (value) => value === 'Rest' || value === 'Soap',
  backendService: (value) => OBJECT(value) && TEXT((value as Readonly<Record<string, unknown>>).serviceUrl) && Object.keys(value as object).length === 1,
  brandColor: TEXT, description: TEXT, displayName: TEXT, iconUri: TEXT,
  capabilities: (value) => Array.isArray(value) && value.every(TEXT),
  connectionParameters: (value) => OBJECT(value) && Object.values(value as object).every((each) => OBJECT(each) && TEXT((each as Readonly<Record<string, unknown>>).type)),
  swagger: OBJECT, wsdlDefinition: OBJECT,
};
/** Azure refuses longer texts in templates. */
const MAX_TEXT = 131_072;

function assertResource(properties: Readonly<Record<string, unknown>>, name: string): void {
  for (const [member, value] of Object.entries(properties)) assert.ok(MEMBERS[member]?.(value), `${name}: ${member}`);
  for (const required of ['displayName', 'apiType', 'swagger', 'connectionParameters']) assert.ok(required in properties, `${name}: ${required}`);
  JSON.stringify(properties, (_, value: unknown) => {
    if (typeof value === 'string') assert.ok(value.length <= MAX_TEXT, name);
    return typeof value === 'bigint' ? String(value) : value;
  });
}

function isExpression(value: unknown): boolean {
  return OBJECT(value) && Object.keys(value as object).join() === 'expression';
}
