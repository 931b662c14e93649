import { readFile, writeFile } from 'node:fs/promises';
import { download, roundTrip } from './round-trip.js';
import { SandboxReader } from './sandbox-reader.js';
import { withSession } from './session.js';
import { signIn } from './sign-in.js';
import { SomebodyElse } from './somebody-else.js';

/** Where a download of the connector is, in lists of connectors. */
const DOWNLOADED = /downloads\/contoso-contacts/;
const [ENVIRONMENT, CONNECTOR] = ['Development', 'Contoso Contacts'];

async function edit(file: string, ...changes: readonly (readonly [from: string, to: string])[]): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, changes.reduce((all, [from, to]) => all.replace(from, to), text));
}

describe('a person with an environment', () => {
  it('signs in, looks around, downloads, edits and deploys; and the environment has the change', () =>
    withSession({ name: 'deploy' }, async (session) => {
      const { workbench, album } = session;
      const { environments } = workbench;
      await workbench.openOurViews();
      await album.take('signed-out');
      await signIn(session, 'Maya Maker');
      for (const name of ['Development', 'Test', 'Production']) await environments.item(name).waitFor();
      await album.take('environments');
      await environments.expand('Development');
      await environments.expand('Contoso Contacts');
      await environments.expand('Operations');
      await environments.item('List contacts').waitFor();
      await album.take('operations');
      const connector = await download(session);
      await roundTrip(session, connector, 'Finds contacts by name or company.');
      await workbench.projects.expand(/downloads\/contoso-contacts/);
      await workbench.projects.item('Development').waitFor();
      await album.take('where-it-is');
    }));

  it('sees what a deployment breaks, and both sides of it, before anything is sent', () =>
    withSession({ name: 'plan' }, async (session) => {
      const { workbench, album } = session;
      const { quickInput, notifications } = workbench;
      await workbench.openOurViews();
      await signIn(session, 'Maya Maker');
      const { file } = await download(session);
      await edit(file, ['"ListContacts"', '"FindContacts"'], ['"List contacts"', '"Find contacts"']);
      await workbench.command('Deploy Connector...');
      await quickInput.pick(ENVIRONMENT);
      await quickInput.title(/^Deploy “/);
      await quickInput.rows('has another ID now').waitFor();
      await album.take('plan');
      await quickInput.pick('Show Changes');
      await workbench.comparison.item(/Operations changed/).waitFor();
      const asked = notifications.toast(/as shown\?/);
      await asked.waitFor();
      await workbench.page.locator('.multiDiffEntry').first().waitFor();
      await album.take('changes');
      await notifications.press(asked, 'Deploy');
      await notifications.toast(`“${CONNECTOR}” is deployed to “${ENVIRONMENT}”.`).waitFor();
      await workbench.clearMessages();
      // The comparison was closed, so that no editor says which connector is meant.
      await workbench.command('Roll Back Connector...');
      await quickInput.pick(DOWNLOADED);
      await quickInput.pick(ENVIRONMENT);
      await quickInput.rows('definition, properties').waitFor();
      await album.take('kept-states');
      await quickInput.pick('definition, properties');
      await quickInput.title(/^Roll back “/);
      await album.take('rollback-plan');
      await quickInput.pick('Roll Back');
      await notifications.toast(/is what it was before/).waitFor();
      await album.take('rolled-back');
    }));

  it('is stopped by what others changed, and merges it', () =>
    withSession({ name: 'drift' }, async (session) => {
      const { workbench, album, sandbox } = session;
      const { quickInput, notifications } = workbench;
      await workbench.openOurViews();
      await signIn(session, 'Maya Maker');
      const { file } = await download(session);
      await new SomebodyElse(sandbox).edit(ENVIRONMENT, CONNECTOR, '"List contacts"', '"List all contacts"');
      await edit(file, ['"description": "', '"description": "(Contoso) ']);
      await workbench.command('Deploy Connector...');
      await quickInput.pick(ENVIRONMENT);
      const stopped = notifications.dialog(/is not what was last deployed or downloaded here/);
      await stopped.waitFor();
      await album.take('drift');
      await notifications.press(stopped, 'Download and Merge');
      const differs = notifications.dialog(/is not what “Development” has/);
      await differs.waitFor();
      await album.take('differs');
      await notifications.press(differs, 'Choose for Each File');
      await quickInput.title('apiDefinition.swagger.json (1 of 1)');
      await album.take('choose');
      await quickInput.pick('Merge in the Editor');
      const merging = notifications.toast(/Take what you want from “Development”/);
      await merging.waitFor();
      await workbench.page.locator('.merge-editor').waitFor();
      await album.take('merge');
      await notifications.press(merging, 'Merged');
      // Nothing was taken over: VS Code asks whether that is meant.
      const closing = notifications.dialog(/close the merge editor/);
      await closing.waitFor();
      await notifications.press(closing, 'Close with Conflicts');
      await notifications.toast(/is downloaded/).waitFor();
      await album.take('merged');
    }));

  it('can cancel while it is sent, and sees why a deployment failed', () =>
    withSession({ name: 'cancel-and-fail' }, async (session) => {
      const { workbench, album, sandbox } = session;
      const { quickInput, notifications } = workbench;
      const reader = new SandboxReader(sandbox);
      await workbench.openOurViews();
      await signIn(session, 'Maya Maker');
      const { file } = await download(session);
      await edit(file, ['"List contacts"', '"List my contacts"']);
      const deployTo = async (connector?: RegExp): Promise<void> => {
        await workbench.command('Deploy Connector...');
        if (connector !== undefined) await quickInput.pick(connector);
        await quickInput.pick(ENVIRONMENT);
        await quickInput.title(/^Deploy “/);
        await quickInput.pick('Deploy');
      };
      await reader.addFaults(['match=validateApiSwagger;latency=60000;times=1']);
      await deployTo();
      const progress = notifications.toast(/Having the service check the definition/);
      await progress.waitFor();
      await album.take('progress');
      await notifications.press(progress, 'Cancel');
      await progress.waitFor({ state: 'hidden' });
      await album.take('cancelled');
      await reader.addFaults(['match=PATCH .*/apis/;status=403;times=1']);
      await deployTo();
      await notifications.toast(/Show Details/).waitFor();
      await album.take('failed');
      await notifications.press(notifications.toast(/Show Details/), 'Show Details');
      await workbench.editor.waitFor('Failure details');
      await album.take('details');
      await workbench.clearMessages();
      await deployTo(DOWNLOADED);
      await notifications.toast(`“${CONNECTOR}” is deployed to “${ENVIRONMENT}”.`).waitFor();
    }));
});
