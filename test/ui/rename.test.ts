import path from 'node:path';
import { openOrders } from './open-orders.js';
import { withSession } from './session.js';
import { untilFileMatches } from './until-file.js';

describe('a person who renames an operation', () => {
  it('sees what that breaks before', () => withSession({ name: 'rename' }, async ({ workbench, folder, album }) => {
    const { editor, quickInput } = workbench;
    await openOrders(workbench);
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
