import assert from 'node:assert/strict';
import { PlatformError, type ConnectorRowSummary, type ConnectorSummary, type InstalledSolution } from '@connector-workbench/platform';
import { platformPlaces, sourceOf } from './platform-source.js';
import { DEVELOPMENT, PRODUCTION } from './model/testing.js';

type Services = Parameters<typeof sourceOf>[0];

const SUMMARY: ConnectorSummary = { id: 'shared_a', environmentId: 'dev', displayName: 'A', description: undefined, createdBy: { id: undefined, displayName: undefined }, createdTime: undefined, changedTime: undefined, iconBrandColor: undefined, isSolutionAware: false, dataverseId: undefined };
const ROW: ConnectorRowSummary = { id: 'row', name: 'a', displayName: 'A', apiName: 'SHARED_A', isManaged: true, changedTime: undefined };
const SOLUTION: InstalledSolution = { id: 'S1', uniqueName: 'One', displayName: 'One', version: '1.0', isManaged: false, publisher: { id: 'p', uniqueName: 'contoso', displayName: 'Contoso', prefix: 'c' }, installedOn: undefined };

/** Only what these tests ask of the services. */
function services(dataverse: Partial<ReturnType<Services['dataverse']>>): Services {
  return { connectors: { list: () => Promise.resolve([SUMMARY]) }, dataverse: () => dataverse } as unknown as Services;
}

describe('the source of the Environments view', () => {
  const { signal } = new AbortController();

  it('joins what Power Apps and Dataverse list', async () => {
    const { connectors, dataverseError } = await sourceOf(services({ connectors: () => Promise.resolve([ROW]) })).listConnectors(DEVELOPMENT, signal);
    assert.deepEqual([connectors.map(({ knownTo, isManaged }) => [knownTo, isManaged]), dataverseError], [[['both', true]], undefined]);
  });

  it('has the connectors of Power Apps where Dataverse refuses, and its reason', async () => {
    const error = new PlatformError('forbidden');
    const { connectors, dataverseError } = await sourceOf(services({ connectors: () => Promise.reject(error) })).listConnectors(DEVELOPMENT, signal);
    assert.deepEqual([connectors.length, dataverseError], [1, error]);
  });

  it('does not ask a Dataverse that is not there', async () => {
    const { connectors } = await sourceOf(services({ connectors: () => { throw new Error('It was asked.'); } })).listConnectors(PRODUCTION, signal);
    assert.deepEqual(connectors.map(({ knownTo }) => knownTo), ['power-apps']);
  });

  it('says which connectors are part of a solution, whatever the case of its id', async () => {
    const source = sourceOf(services({ solutions: () => Promise.resolve([SOLUTION]), connectorPlaces: () => Promise.resolve([{ solutionId: 's1', connectorId: 'row' }, { solutionId: 's2', connectorId: 'other' }]) }));
    assert.deepEqual((await source.listSolutions(DEVELOPMENT, signal)).map(({ uniqueName, publisher, connectorIds }) => [uniqueName, publisher, connectorIds]), [['One', 'Contoso', ['row']]]);
  });

  it('has no place where nobody is signed in', async () => {
    assert.equal(await platformPlaces({ kind: 'stopped' }, () => Promise.reject(new Error('Nobody is to be asked for.'))), 'stopped');
  });
});
