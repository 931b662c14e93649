import assert from 'node:assert/strict';
import path from 'node:path';
import { withSession } from './session.js';
import { signIn } from './sign-in.js';
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

  it('rearranges, follows references from a lens, and picks a colour', () => withSession({ name: 'rearrange' }, async ({ workbench, album }) => {
    const { editor, quickInput, page } = workbench;
    await quickInput.openFile(ORDERS);
    await editor.waitFor('apiDefinition.swagger.json');
    await editor.lenses.first().waitFor();
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

  it('begins a connector, and sees a deployment before', () => withSession({ name: 'begin' }, async (session) => {
    const { workbench, album, folder } = session;
    const { editor, quickInput, notifications } = workbench;
    await workbench.command('New Connector...');
    await quickInput.rows('API key').first().waitFor();
    await album.take('templates');
    await quickInput.pick('API key');
    await quickInput.question(/name of the product/);
    await album.take('title-asked');
    await quickInput.enter('Contoso Greenhouse');
    await quickInput.question(/name of its host/);
    await album.take('host-asked');
    await quickInput.enter('https://greenhouse.contoso.example');
    await quickInput.question(/is no host name/);
    await album.take('host-refused');
    await quickInput.enter('greenhouse.contoso.example');
    await quickInput.rows('YAML').first().waitFor();
    await album.take('syntax-asked');
    await quickInput.pick('JSON');
    await quickInput.chooseFolder(folder, 'Create Here');
    await editor.waitFor('apiDefinition.swagger.json');
    await editor.lenses.first().waitFor();
    await album.take('new-connector');
    await workbench.command('Add Operation...');
    await quickInput.question(/Method, path/);
    await album.take('operation-asked');
    await quickInput.enter('GET /groups/{id} Get a group');
    await editor.line('"operationId": "GetGroup"').waitFor();
    await album.take('operation-added');
    await quickInput.runCommand('File: Save All Files');

    await signIn(session, 'Maya Maker');
    await workbench.command('Import Connector into an Environment...');
    await album.take('import-asked');
    await quickInput.pick('Development');
    const creating = notifications.dialog(/is not in “Development” yet/);
    await creating.waitFor();
    await album.take('to-be-created');
    await notifications.press(creating, 'Create Connector');
    await notifications.toast(/is now in/).waitFor();
    await album.take('imported');
    await workbench.clearMessages();
    await editor.goToText('"operationId": "GetGroup"', 18);
    const box = await editor.beginRename();
    await box.fill('ReadGroup');
    await workbench.page.keyboard.press('Enter');
    await notifications.toast(/stop working/).waitFor();
    await workbench.clearMessages();
    await quickInput.runCommand('File: Save All Files');
    // What an environment has is said of each operation by itself.
    await editor.lenses.filter({ hasText: 'not in Development' }).first().waitFor();
    await album.take('lens-of-changed-operation');
    await workbench.command('Deploy Connector...');
    await quickInput.pick('Development');
    await quickInput.title(/^Deploy “/);
    await quickInput.rows('has another ID now').waitFor();
    await album.take('breaking-deployment');
    await quickInput.pick('Show Changes');
    await workbench.comparison.item('Operations changed').waitFor();
    await workbench.page.locator('.multiDiffEntry, .multi-diff-editor, .monaco-diff-editor').first().waitFor();
    await album.take('comparison');
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
    const consequence = workbench.notifications.toast(/that use GetOrder stop working once this is deployed.*and adds its next version\./);
    await consequence.waitFor();
    await album.take('renamed');
    await workbench.notifications.press(consequence, 'OK');
    await quickInput.runCommand('File: Save All Files');
    await untilFileMatches(path.join(folder, 'contoso-orders/script.csx'), /ReadOrder/);
  }));
});
