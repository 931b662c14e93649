import assert from 'node:assert/strict';
import { type DataverseClient, PlatformError } from '@connector-workbench/platform';
import { FakeConnections, FakeConnectors, FakeDataverse, fakeEnvironment, FakeEnvironments, FakePermissions } from '@connector-workbench/platform/testing';
import { platformPlaces, sourceOf } from './platform-source.js';
import { DEVELOPMENT, PRODUCTION } from './model/testing.js';

const DEFINITION = '{"swagger":"2.0","info":{"title":"Things","description":"","version":"1"},"host":"things.contoso.example","paths":{"/things":{"get":{"operationId":"ListThings","summary":"List things","responses":{"200":{"description":"OK"}}}}}}';
const ID = '3f0b6a52-0000-4000-8000-000000000001';
const MAYA = { objectId: '0b6f0c52-0000-4000-8000-000000000001', tenantId: 'tenant', name: 'Maya Maker', userPrincipalName: 'maya@contoso.example', isApplication: false };

interface World {
  readonly source: ReturnType<typeof sourceOf>;
  readonly connectors: FakeConnectors;
  readonly connections: FakeConnections;
  readonly dataverse: FakeDataverse;
}

/** The services of one account, in memory. `refusal`: what its Dataverse says to everything. */
function world(refusal?: Error): World {
  const place = { environmentId: DEVELOPMENT.id, connectorId: 'shared_things' };
  const [connectors, connections, dataverse] = [new FakeConnectors(), new FakeConnections([place]), new FakeDataverse()];
  connectors.add({ id: place.connectorId, definition: DEFINITION, environmentId: DEVELOPMENT.id });
  connectors.add({ id: 'shared_others', definition: DEFINITION, environmentId: PRODUCTION.id });
  const permissions = new FakePermissions({ account: MAYA, connectorIds: [place.connectorId], others: [] });
  const refusing = new Proxy(dataverse, { get: () => () => Promise.reject(refusal ?? new Error('It is not asked.')) });
  const client: DataverseClient = refusal === undefined ? dataverse : refusing;
  const environments = new FakeEnvironments([fakeEnvironment(DEVELOPMENT.id, 'Development')]);
  return { source: sourceOf({ environments, connectors, connections, permissions, dataverse: () => client }), connectors, connections, dataverse };
}

describe('the source of the Environments view', () => {
  const { signal } = new AbortController();

  it('joins what Power Apps and Dataverse list', async () => {
    const { source, dataverse } = world();
    await dataverse.createConnector({ id: ID, name: 'THINGS', displayName: 'Things', definition: DEFINITION });
    const { connectors, dataverseError } = await source.listConnectors(DEVELOPMENT, signal);
    assert.deepEqual([connectors.map(({ knownTo, isManaged }) => [knownTo, isManaged]), dataverseError], [[['both', false]], undefined]);
  });

  it('has the connectors of Power Apps where Dataverse refuses, and its reason', async () => {
    const error = new PlatformError('forbidden');
    const { connectors, dataverseError } = await world(error).source.listConnectors(DEVELOPMENT, signal);
    assert.deepEqual([connectors.length, dataverseError], [1, error]);
  });

  it('does not ask a Dataverse that is not there', async () => {
    const { connectors, dataverseError } = await world(new Error('It was asked.')).source.listConnectors(PRODUCTION, signal);
    assert.deepEqual([connectors.map(({ knownTo }) => knownTo), dataverseError], [['power-apps'], undefined]);
  });

  it('says which connectors are part of a solution', async () => {
    const { source, dataverse } = world();
    dataverse.addSolution('One');
    dataverse.addSolution('Other');
    await dataverse.createConnector({ id: ID, name: 'contoso_things', displayName: 'Things', definition: DEFINITION }, 'One');
    assert.deepEqual((await source.listSolutions(DEVELOPMENT, signal)).map(({ uniqueName, publisher, connectorIds }) => [uniqueName, publisher, connectorIds]), [['One', 'Contoso', [ID]], ['Other', 'Contoso', []]]);
  });

  it('says so whatever the case of the id of the solution', async () => {
    const { dataverse, connectors, connections } = world();
    dataverse.addSolution('One');
    await dataverse.createConnector({ id: ID, name: 'contoso_things', displayName: 'Things', definition: DEFINITION }, 'One');
    const solutions = (await dataverse.solutions()).map((each) => ({ ...each, id: each.id.toUpperCase() }));
    const shouting: DataverseClient = Object.assign(Object.create(dataverse) as FakeDataverse, { solutions: () => Promise.resolve(solutions), connectorPlaces: () => dataverse.connectorPlaces() });
    const source = sourceOf({ environments: new FakeEnvironments([]), connectors, connections, permissions: new FakePermissions({ account: MAYA, connectorIds: [], others: [] }), dataverse: () => shouting });
    assert.deepEqual((await source.listSolutions(DEVELOPMENT, signal)).map(({ connectorIds }) => connectorIds), [[ID]]);
  });

  it('lists connections, permissions and operations of a connector', async () => {
    const { source, connections } = world();
    connections.add({ environmentId: DEVELOPMENT.id, connectorId: 'shared_things' }, 'My things', 'The token has expired.');
    assert.deepEqual((await source.listEnvironments(signal)).map(({ displayName }) => displayName), ['Development']);
    assert.deepEqual((await source.listConnections(DEVELOPMENT.id, signal)).map(({ displayName, error }) => [displayName, error]), [['My things', 'The token has expired.']]);
    assert.deepEqual((await source.listPermissions(DEVELOPMENT.id, 'shared_things', signal)).map(({ role }) => role), ['Owner']);
    assert.deepEqual((await source.readOperations(DEVELOPMENT.id, 'shared_things', signal)).map(({ operationId }) => operationId), ['ListThings']);
  });

  it('has no place where nobody is signed in', async () => {
    assert.equal(await platformPlaces({ kind: 'stopped' }, () => Promise.reject(new Error('Nobody is to be asked for.'))), 'stopped');
  });
});
