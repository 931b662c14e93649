import assert from 'node:assert/strict';
import { plainText } from '../../testing/plain-text.js';
import { secretQuestion } from './secret-question.js';

describe('the question for a client secret', () => {
  const same = 'sign in with OAuth, with the same app registration (app-1). Enter its client secret;';
  const cases: readonly (readonly [titles: readonly string[], begin: string])[] = [
    [['Orders'], '“Orders” signs in with OAuth. Enter the client secret of its app registration (app-1);'],
    [['Orders', 'Invoices'], `“Orders”, “Invoices” ${same}`],
    [['Orders', 'Invoices', 'Parcels', 'Claims', 'Visits'], `“Orders”, “Invoices”, “Parcels” and 2 more ${same}`],
  ];
  for (const [titles, begin] of cases) {
    it(`names whose it is, of ${titles.length}`, () => {
      assert.equal(secretQuestion({ clientIds: ['app-1'], connectors: titles, titles }, plainText), `${begin} it is sent to the service and kept nowhere here.`);
    });
  }
});
