import assert from 'node:assert/strict';
import { openOrders } from './open-orders.js';
import { withSession } from './session.js';

describe('a person who rearranges a connector', () => {
  it('extracts a schema, follows references from a lens, and picks a colour', () => withSession({ name: 'rearrange' }, async ({ workbench, album }) => {
    const { editor, quickInput, page } = workbench;
    await openOrders(workbench);
    await editor.goToText('"operationId": "GetOrder"', 18);
    await editor.openReferencesOfLens('2 references');
    await album.take('references-of-lens');
    await page.keyboard.press('Escape');

    await editor.goToText('"operationId": "ListOrders"', 3);
    const offers = await editor.openRefactorings();
    await album.take('refactorings-of-operation');
    assert.ok((await offers.locator('.monaco-list-row.action').count()) > 0);
    await page.keyboard.press('Escape');
    await editor.goToText('"title": "Orders"', 3);
    await editor.openRefactorings();
    await album.take('refactorings-of-schema');
    await editor.applyOpenQuickFix(/Extract the schema/);
    await album.take('extracted');

    await quickInput.openFile('contoso-orders/apiProperties.json');
    await editor.waitFor('apiProperties.json');
    await page.locator('.colorpicker-color-decoration').first().waitFor();
    await album.take('properties');
  }));
});
