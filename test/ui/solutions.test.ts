import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { solutionOf, withNeeds } from '../workbench/sample-solutions.js';
import { withSession } from './session.js';
import { signIn } from './sign-in.js';

const DEFINITION = { swagger: '2.0', info: { title: 'Contoso Parcels', version: '1.0' }, host: 'parcels.contoso.example', paths: { '/parcels': { get: { operationId: 'ListParcels', summary: 'List parcels', responses: { 200: { description: 'OK' } } } } } };

/** A managed solution with one connector. */
const fixedSolution = (version: string): Uint8Array => solutionOf({ 'apiDefinition.swagger.json': DEFINITION }, { name: 'ContosoFixed', version, managed: true });

describe('a person with solutions', () => {
  it('packs a connector, imports it, finds it in the tree, adds another one, exports and unpacks the solution', () =>
    withSession({ name: 'solutions', window: { width: 1200, height: 900 } }, async (session) => {
      const { workbench, album, folder } = session;
      const { quickInput, notifications, environments, files, editor } = workbench;
      await mkdir(path.join(folder, 'exported'));
      await writeFile(path.join(folder, 'others.zip'), solutionOf({ 'apiDefinition.swagger.json': DEFINITION }, { name: 'ContosoOthers' }));
      await workbench.openOurViews();
      await signIn(session, 'Maya Maker');
      await environments.item('Development').waitFor();
      await workbench.openExplorer();
      await files.item('exported').waitFor();
      assert.deepEqual((await files.menuOf('exported')).filter((entry) => /solution/i.test(entry)), [], 'a folder without a solution');
      assert.ok((await files.menuOf(/^contoso-solution/)).includes('Pack Solution...'));
      await files.chooseFromMenu(/^contoso-contacts/, 'Pack Solution...');
      await quickInput.question(/name/i);
      await album.take('pack-name');
      await quickInput.enter('ContosoContacts');
      await quickInput.question(/publisher/i);
      await album.take('pack-publisher');
      await quickInput.enter('ContosoPublisher');
      await quickInput.question(/prefix/i);
      await album.take('pack-prefix');
      await quickInput.enter('contoso');
      await quickInput.rows('Unmanaged').waitFor();
      await album.take('pack-kind');
      await quickInput.pick('Unmanaged');
      await notifications.toast(/ContosoContacts 1\.0\.0\.0 is packed/).waitFor();
      await album.take('packed');
      await workbench.clearMessages();

      await files.item('ContosoContacts_1_0_0_0.zip').click({ button: 'right' });
      await album.take('menu-of-an-archive');
      await workbench.page.keyboard.press('Escape');
      await files.chooseFromMenu('ContosoContacts_1_0_0_0.zip', 'Import Solution...');
      await quickInput.rows('Development').waitFor();
      await album.take('import-environment');
      await quickInput.pick('Development');
      const question = notifications.dialog(/Import “ContosoContacts” 1\.0\.0\.0 into “Development”\?/);
      await question.waitFor();
      await album.take('import-question');
      await notifications.press(question, 'Import Solution');
      await notifications.toast('“ContosoContacts” 1.0.0.0 is now in “Development”.').waitFor();
      await album.take('imported');
      await workbench.clearMessages();

      await workbench.openOurViews();
      await workbench.foldView('Connectors in This Workspace');
      await environments.expand('Development');
      await environments.expand(/^\s*Solutions/);
      await environments.expand('ContosoContacts');
      await environments.item('ContosoContacts').click({ button: 'right' });
      await album.take('menu-of-a-solution');
      await workbench.page.keyboard.press('Escape');
      await environments.chooseFromMenu('ContosoContacts', 'Export Solution...');
      await quickInput.rows('Managed').first().waitFor();
      await album.take('export-kind');
      await quickInput.pick(/^\s*Managed/);
      await quickInput.title(/^Export “.+” into/);
      await album.take('export-folder');
      await quickInput.chooseFolder(path.join(folder, 'exported'), 'Export Here');
      await notifications.toast('“ContosoContacts” 1.0.0.0 is exported: ContosoContacts_1_0_0_0_managed.zip').waitFor();
      await album.take('exported');
      assert.deepEqual(await readdir(path.join(folder, 'exported')), ['ContosoContacts_1_0_0_0_managed.zip']);
      await workbench.clearMessages();

      await environments.chooseFromMenu('Development', 'Import Solution...');
      await quickInput.pick('others.zip');
      await notifications.press(notifications.dialog(/Import “ContosoOthers”/), 'Import Solution');
      await notifications.toast(/“ContosoOthers” 1\.0\.0\.0 is now in “Development”/).waitFor();
      await workbench.clearMessages();
      await environments.item('Contoso Parcels').waitFor();
      await environments.chooseFromMenu('ContosoContacts', 'Add to Solution...');
      await quickInput.title('Add to solution');
      await quickInput.rows('Contoso Parcels').waitFor();
      await album.take('add-which');
      await quickInput.pick('Contoso Parcels');
      await notifications.toast('“Contoso Parcels” is part of “ContosoContacts” now.').waitFor();
      await album.take('added');
      await workbench.clearMessages();

      await workbench.openExplorer();
      await files.expand(/^exported/);
      await files.chooseFromMenu('ContosoContacts_1_0_0_0_managed.zip', 'Unpack Solution...');
      await editor.waitFor('apiDefinition.swagger.json');
      await notifications.toast(/is in the folder exported\/ContosoContacts/).waitFor();
      await album.take('unpacked');
      assert.match(await readFile(path.join(folder, 'exported/ContosoContacts/connector.solution.json'), 'utf8'), /"connectors"/);
    }));

  it('is asked for connections and values, keeps a new version beside the old one, and applies it', () =>
    withSession({ name: 'solution-upgrade', window: { width: 1200, height: 900 } }, async (session) => {
      const { workbench, album, folder } = session;
      const { quickInput, notifications, environments } = workbench;
      await writeFile(path.join(folder, 'first.zip'), withNeeds(fixedSolution('1.0.0.0')));
      await writeFile(path.join(folder, 'next.zip'), fixedSolution('1.0.0.1'));
      await writeFile(path.join(folder, 'no.zip'), 'No archive.');
      await workbench.openOurViews();
      await signIn(session, 'Maya Maker');
      await workbench.foldView('Connectors in This Workspace');
      const importArchive = async (name: string): Promise<void> => {
        await environments.chooseFromMenu('Development', 'Import Solution...');
        await quickInput.rows(name).first().waitFor();
        await album.take(`which-archive-${name}`);
        await quickInput.pick(name);
      };
      await importArchive('no.zip');
      await notifications.toast(/It is no zip archive/).waitFor();
      await album.take('no-archive');
      await workbench.clearMessages();

      await importArchive('first.zip');
      await quickInput.rows('Ask Me').waitFor();
      await album.take('which-values');
      await quickInput.pick('Ask Me');
      await notifications.press(notifications.dialog(/Import “ContosoFixed” 1\.0\.0\.0/), 'Import Solution');
      await quickInput.rows('Leave Without').waitFor();
      await album.take('which-connection');
      await quickInput.pick('Leave Without');
      await quickInput.question(/The value of contoso_Key in this environment/);
      await album.take('which-value');
      await quickInput.enter('sesame');
      await notifications.toast(/“ContosoFixed” 1\.0\.0\.0 is now in “Development”/).waitFor();
      await album.take('imported');
      await workbench.clearMessages();

      await importArchive('next.zip');
      await quickInput.rows('Stage for Upgrade').waitFor();
      await album.take('how-to-update');
      await quickInput.pick('Stage for Upgrade');
      await notifications.press(notifications.dialog(/which has 1\.0\.0\.0\?/), 'Import Solution');
      await notifications.toast(/“ContosoFixed” 1\.0\.0\.1 waits in “Development” beside 1\.0\.0\.0/).waitFor();
      await album.take('held');
      await workbench.clearMessages();

      await environments.expand('Development');
      await environments.expand(/^\s*Solutions/);
      await environments.item(/ContosoFixed.*1\.0\.0\.1 waits to be applied/).waitFor();
      await album.take('held-beside');
      await environments.chooseFromMenu('ContosoFixed', 'Apply Solution Upgrade...');
      const question = notifications.dialog(/Upgrade “ContosoFixed” in “Development” to 1\.0\.0\.1\?/);
      await question.waitFor();
      await album.take('upgrade-question');
      await notifications.press(question, 'Upgrade Solution');
      await notifications.toast(/“ContosoFixed” 1\.0\.0\.1 is now in “Development”/).waitFor();
      await environments.item(/ContosoFixed.*1\.0\.0\.1/).waitFor();
      await album.take('upgraded');
    }));
});
