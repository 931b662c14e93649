import assert from 'node:assert/strict';
import { askForSecrets, type NeededSecret, neededSecrets } from './needed-secrets.js';
import type { PromotionPlan } from './promotion-plan.js';

type Planned = PromotionPlan['connectors'][number];

/** Nothing else of a plan matters here. */
const planned = (name: string, needsSecretOf?: readonly string[]): Planned => ({ kind: 'planned', plan: { name, title: `Contoso ${name}`, ...(needsSecretOf === undefined ? {} : { needsSecretOf }) } } as unknown as Planned);

describe('the secrets that a plan needs', () => {
  const connectors = [planned('orders', ['app-1']), planned('free'), planned('invoices', ['app-2']), planned('parcels', ['app-1'])];

  it('are each asked for once, with all connectors that they are for', () => {
    assert.deepEqual(neededSecrets({ connectors }), [
      { clientIds: ['app-1'], connectors: ['orders', 'parcels'], titles: ['Contoso orders', 'Contoso parcels'] },
      { clientIds: ['app-2'], connectors: ['invoices'], titles: ['Contoso invoices'] },
    ]);
  });

  it('go to each of these, and to none where the answer is empty', async () => {
    const answer = ({ clientIds: [id] }: NeededSecret): Promise<string | undefined> => Promise.resolve(id === 'app-1' ? 'invented' : '');
    assert.deepEqual([...await askForSecrets({ connectors }, answer)], [['orders', 'invented'], ['parcels', 'invented']]);
  });
});
