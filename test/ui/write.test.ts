import assert from 'node:assert/strict';
import { openOrders } from './open-orders.js';
import { withSession } from './session.js';

const TICKETS = 'contoso-tickets/apiDefinition.swagger.yaml';

describe('a person who writes a connector', () => {
  it('has keys and values proposed, reads what they mean, and finds the way', () => withSession({ name: 'write' }, async ({ workbench, album }) => {
    const { editor, quickInput } = workbench;
    await openOrders(workbench);
    await album.take('lenses');

    await editor.insertLineBelow('"summary": "List orders",');
    const keys = await editor.propose('"x-ms-tr');
    assert.equal(await keys.getByRole('option', { name: /^x-ms-trigger(,|$)/ }).count(), 1);
    await album.take('completion-of-keys');
    await editor.acceptProposal('"x-ms-trigger": "');
    await album.take('completed-key');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Escape');
    await quickInput.runCommand('File: Revert File');

    await editor.goToText('"x-ms-visibility": "important"', 3);
    await editor.showHover();
    await album.take('hover-of-key');
    await editor.closeHover();
    await editor.goToText('"operationId": "GetOrder"', 18);
    await editor.showHover();
    await album.take('hover-of-operation');
    await editor.closeHover();

    await workbench.page.keyboard.press('Control+Shift+O');
    await quickInput.rows('operationId').first().waitFor();
    assert.equal(await quickInput.rows('GetOrder').count(), 0, 'there are two outlines');
    await album.take('symbols-of-file');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Control+T');
    await workbench.page.keyboard.type('GetOrder');
    await quickInput.rows('GetOrder').first().waitFor();
    await album.take('symbols-of-workspace');
    await workbench.page.keyboard.press('Escape');

    await editor.insertLineBelow('"swagger": "2.0",');
    const operations = await editor.propose('"x-ms-capabilities": { "testConnection": { "operationId": "');
    await operations.getByRole('option', { name: /^ListOrders(,|$)/ }).waitFor();
    await editor.showDetailsOfProposal(/GET \/orders/);
    await album.take('completion-of-operations');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Escape');
    await quickInput.runCommand('File: Revert File');

    await quickInput.openFile(TICKETS);
    await editor.waitFor('apiDefinition.swagger.yaml');
    await editor.lenses.first().waitFor();
    await album.take('yaml');
    await editor.insertLineBelow('operationId: ListTickets');
    await editor.propose('x');
    await album.take('yaml-completion');
  }));
});
