import assert from 'node:assert/strict';
import { secretQuestion } from './secret-question.js';

describe('the question for a client secret', () => {
  const cases: readonly (readonly [titles: readonly string[], whose: string])[] = [
    [['Orders'], '"Orders" signs'],
    [['Orders', 'Invoices'], '"Orders", "Invoices" sign'],
    [['Orders', 'Invoices', 'Parcels', 'Claims', 'Visits'], '"Orders", "Invoices", "Parcels" and 2 more sign'],
  ];
  for (const [titles, whose] of cases) {
    it(`names whose it is: ${whose}`, () => {
      assert.equal(secretQuestion({ clientIds: ['app-1', 'app-2'], connectors: titles, titles }), `Client secret of the app registration app-1, app-2, which ${whose} in with: `);
    });
  }
});
