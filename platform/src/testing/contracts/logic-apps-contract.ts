import assert from 'node:assert/strict';
import type { LogicAppsClient } from '../../logic-apps/logic-apps-client.js';
import { type ContractCase, refusedAs } from './contract-case.js';

export interface LogicAppsSubject {
  readonly logicApps: LogicAppsClient;
}

const SWAGGER = { swagger: '2.0', info: { title: 'Contoso Things', description: 'Things.', version: '1.0' }, host: 'things.contoso.example', basePath: '/', schemes: ['https'], paths: { '/things': { get: { operationId: 'ListThings', summary: 'List things', responses: { 200: { description: 'The things.' } } } } } };

function body(location: string, displayName = 'Contoso Things'): string {
  const properties = { displayName, description: 'Things.', brandColor: '#123456', apiType: 'Rest', capabilities: [], connectionParameters: {}, backendService: { serviceUrl: 'https://things.contoso.example' }, swagger: SWAGGER };
  return JSON.stringify({ location, properties });
}

async function placeIn({ logicApps }: LogicAppsSubject, name = 'contoso-things'): Promise<{ readonly place: { readonly subscriptionId: string; readonly resourceGroup: string; readonly name: string }; readonly location: string }> {
  const subscription = (await logicApps.listSubscriptions()).find(({ state }) => state === 'Enabled');
  assert.ok(subscription);
  const [group] = await logicApps.listResourceGroups(subscription.id);
  assert.ok(group);
  return { place: { subscriptionId: subscription.id, resourceGroup: group.name, name }, location: group.location };
}

export const LOGIC_APPS_CONTRACT: readonly ContractCase<LogicAppsSubject>[] = [
  ['lists what was written, in its subscription and group', async (subject) => {
    const { place, location } = await placeIn(subject);
    assert.deepEqual(await subject.logicApps.list(place.subscriptionId), []);
    const made = await subject.logicApps.put(place, body(location), { kind: 'new' });
    assert.deepEqual([made.name, made.displayName, made.location, made.resourceGroup], ['contoso-things', 'Contoso Things', location, place.resourceGroup]);
    for (const group of [undefined, place.resourceGroup]) assert.deepEqual((await subject.logicApps.list(place.subscriptionId, group)).map(({ name }) => name), ['contoso-things']);
    assert.equal((await subject.logicApps.get(place)).id, made.id);
  }],
  ['keeps the definition', async (subject) => {
    const { place, location } = await placeIn(subject);
    const resource = await subject.logicApps.put(place, body(location));
    assert.deepEqual(JSON.parse(Buffer.from(await subject.logicApps.readDefinition(resource)).toString()), SWAGGER);
  }],
  ['makes none that is there, and replaces none that somebody changed', async (subject) => {
    const { place, location } = await placeIn(subject);
    const first = await subject.logicApps.put(place, body(location), { kind: 'new' });
    await refusedAs('conflict', subject.logicApps.put(place, body(location), { kind: 'new' }));
    assert.ok(first.etag !== undefined);
    await subject.logicApps.put(place, body(location, 'Second'), { kind: 'unchanged', etag: first.etag });
    await refusedAs('conflict', subject.logicApps.put(place, body(location, 'Third'), { kind: 'unchanged', etag: first.etag }));
    assert.equal((await subject.logicApps.get(place)).displayName, 'Second');
  }],
  ['deletes, also one that is gone', async (subject) => {
    const { place, location } = await placeIn(subject);
    await subject.logicApps.put(place, body(location));
    await subject.logicApps.delete(place);
    await subject.logicApps.delete(place);
    await refusedAs('not-found', subject.logicApps.get(place));
  }],
  ['knows no group that is not there', async (subject) => {
    const { place } = await placeIn(subject);
    await refusedAs('not-found', subject.logicApps.get({ ...place, resourceGroup: 'nowhere' }));
  }],
];
