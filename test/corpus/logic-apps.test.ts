import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { blocksSave, type ConnectorProject, documentAt, documentOf, lintProject } from '@connector-workbench/core';
import { armTemplate, bicepModule, type CustomApi, customApiBody, customApiOf, lossesOf, resourceNameOf } from '@connector-workbench/core/logic-apps';
import { createPlatform, type LogicAppsClient, sandboxCloud, staticTokens } from '@connector-workbench/platform';
import { type RunningSandbox, startSandbox } from '@connector-workbench/sandbox';
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
    sandbox = await startSandbox({ dataDir });
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

  it('has templates with all that they need', () => {
    for (const project of corpus) {
      const api = customApiOf(project);
      if (api === undefined) continue;
      assertTemplate(armTemplate(api), api, project.files.name);
      assertBicep(bicepModule(api), api, project.files.name);
    }
  });
});

async function clientOf({ addresses }: RunningSandbox): Promise<LogicAppsClient> {
  const answer = await fetch(`${addresses.control}/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ user: 'maya', resource: addresses.armResource }) });
  const { access_token: token } = await answer.json() as { readonly access_token: string };
  const { logicApps } = createPlatform({ cloud: sandboxCloud(addresses), tokens: staticTokens(token) });
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
    assert.match(message, /\.$/);
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
  const used = new Set([...text.matchAll(/\bparameters\('(\w+)'\)/g)].map(([, parameter]) => parameter));
  assert.deepEqual([...used].sort(), Object.keys(parameters).sort(), name);
  for (const { parameter } of secrets) assert.deepEqual([parameters[parameter]?.type, parameters[parameter]?.defaultValue], ['securestring', undefined], name);
  // As Azure reads it: two brackets mean one.
  const swagger: unknown = JSON.parse(JSON.stringify((resource?.properties as Readonly<Record<string, unknown>>).swagger), (_, value: unknown) => (typeof value === 'string' && value.startsWith('[[') ? value.slice(1) : value));
  assert.deepEqual(swagger, properties.swagger, name);
}

/** What stands between quotes is left out; the rest has as many closing brackets as opening ones, in order, and an empty line at no wrong place. */
function assertBicep(text: string, { secrets }: CustomApi, name: string): void {
  const bare = text.replaceAll(/'(?:[^'\\]|\\.)*'/g, "''");
  assert.doesNotMatch(bare.replaceAll("''", ''), /['"]/, name);
  const open: string[] = [];
  for (const [bracket] of bare.matchAll(/[()[\]{}]/g)) {
    if ('([{'.includes(bracket)) open.push(bracket);
    else assert.equal('([{'[')]}'.indexOf(bracket)], open.pop(), name);
  }
  assert.deepEqual(open, [], name);
  for (const [, parameter = ''] of bare.matchAll(/^param (\w+) string/gm)) assert.match(bare, new RegExp(`: (?:empty.* : )?${parameter}$`, 'm'), name);
  assert.equal([...bare.matchAll(/^@secure\(\)\nparam \w+ string$/gm)].length, secrets.length, name);
}
