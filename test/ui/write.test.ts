import assert from 'node:assert/strict';
import path from 'node:path';
import { withSession } from './session.js';
import { untilFileMatches } from './until-file.js';

const ORDERS = 'contoso-orders/apiDefinition.swagger.json';
const TICKETS = 'contoso-tickets/apiDefinition.swagger.yaml';

describe('a person who writes a connector', () => {
  it('has keys and values proposed, reads what they mean, and finds the way', () => withSession({ name: 'write' }, async ({ workbench, album }) => {
    const { editor, quickInput } = workbench;
    await quickInput.openFile(ORDERS);
    await editor.waitFor('apiDefinition.swagger.json');
    await editor.lenses.first().waitFor();
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
    await quickInput.rows('GetOrder').first().waitFor();
    await album.take('go-to-symbol');
    await workbench.page.keyboard.press('Escape');

    await quickInput.openFile(TICKETS);
    await editor.waitFor('apiDefinition.swagger.yaml');
    await editor.lenses.first().waitFor();
    await album.take('yaml');
    await editor.insertLineBelow('operationId: ListTickets');
    await editor.propose('x');
    await album.take('yaml-completion');
  }));

  it('renames an operation, and sees what that breaks before', () => withSession({ name: 'rename' }, async ({ workbench, folder, album }) => {
    const { editor, quickInput } = workbench;
    await quickInput.openFile(ORDERS);
    await editor.waitFor('apiDefinition.swagger.json');
    await editor.lenses.first().waitFor();
    await editor.goToText('"operationId": "GetOrder"', 18);
    const box = await editor.beginRename();
    await album.take('new-name');
    await box.fill('ReadOrder');
    await workbench.page.keyboard.press('Enter');
    await workbench.notifications.toast(/that use GetOrder stop working once this is deployed/).waitFor();
    await album.take('renamed');
    await quickInput.runCommand('File: Save All Files');
    await untilFileMatches(path.join(folder, 'contoso-orders/script.csx'), /ReadOrder/);
  }));
});
