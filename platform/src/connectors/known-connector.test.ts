import assert from 'node:assert/strict';
import type { ConnectorRowSummary } from '../dataverse/connector-row.js';
import type { ConnectorSummary } from './connector.js';
import { joinConnectors, type KnownConnector } from './known-connector.js';

const ID = '11111111-2222-4333-8444-555555555555';
const summary = (more: Partial<ConnectorSummary> = {}): ConnectorSummary => ({
  id: 'shared_contoso-5fthings-5f00ff', environmentId: 'dev', displayName: 'Things', description: undefined, createdBy: { id: 'maya', displayName: 'Maya' }, createdTime: '2030-01-01', changedTime: '2030-01-02',
  iconBrandColor: undefined, isSolutionAware: false, dataverseId: undefined, ...more,
});
const row = (more: Partial<ConnectorRowSummary> = {}): ConnectorRowSummary => ({ id: ID, name: 'contoso_things', displayName: 'Things', apiName: undefined, isManaged: false, changedTime: '2030-01-03', ...more });
const facts = ({ id, knownTo, isManaged, isSolutionAware, dataverseId, changedTime }: KnownConnector): readonly unknown[] => [id, knownTo, isManaged, isSolutionAware, dataverseId, changedTime];

describe('joinConnectors', () => {
  const { id } = summary();
  const cases: readonly (readonly [string, readonly ConnectorSummary[], readonly ConnectorRowSummary[], readonly (readonly unknown[])[]])[] = [
    ['by the id of the row, in any case', [summary({ dataverseId: ID.toUpperCase() })], [row({ isManaged: true })], [[id, 'both', true, true, ID, '2030-01-02']]],
    ['by the id in Power Apps, in any case', [summary()], [row({ apiName: 'shared_contoso-5Fthings-5F00FF' })], [[id, 'both', false, true, ID, '2030-01-02']]],
    ['a connector outside of Dataverse', [summary()], [], [[id, 'power-apps', undefined, false, undefined, '2030-01-02']]],
    ['a connector of a solution whose row nobody lists', [summary({ isSolutionAware: true, dataverseId: ID })], [], [[id, 'power-apps', undefined, true, ID, '2030-01-02']]],
    ['a row that Power Apps does not list', [], [row({ apiName: 'shared_x' }), row({ id: 'other', isManaged: true })], [['shared_x', 'dataverse', false, true, ID, '2030-01-03'], ['other', 'dataverse', true, true, 'other', '2030-01-03']]],
  ];
  for (const [name, summaries, rows, expected] of cases) {
    it(`joins ${name}`, () => {
      assert.deepEqual(joinConnectors('dev', summaries, rows).map(facts), expected);
    });
  }
});
