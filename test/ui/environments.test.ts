import { seedCrowd } from '../workbench/crowded-tree.js';
import { SandboxReader } from './sandbox-reader.js';
import { withSession } from './session.js';
import { approveSignIn, signIn } from './sign-in.js';

describe('a person with many environments', () => {
  it('sees what belongs to a connector, finds one by its name, pins it, and shares it', () =>
    withSession({ name: 'environments', window: { width: 1100, height: 1000, scale: 1.4 } }, async (session) => {
      const { workbench, album, sandbox } = session;
      const { environments, quickInput } = workbench;
      await seedCrowd(sandbox.control, { environments: 12, connectors: 240 });
      await workbench.openOurViews();
      await signIn(session, 'Maya Maker');
      await workbench.foldView('Connectors in This Workspace');
      await workbench.widenSideBar(640);
      await environments.item('Sales 001').waitFor();
      await album.take('environments');
      await environments.expand('Sales 001');
      await environments.item(/2 connections failing/).waitFor();
      await environments.expand(/^\s*Solutions/);
      await environments.expand('Contoso Platform');
      await album.take('solutions');
      await environments.collapse(/^\s*Solutions/);
      await environments.expand(/Contoso Accounts 01/);
      await environments.expand(/^\s*Connections/);
      await environments.expand(/^\s*Shared with/);
      await environments.item('Ravi Reader').waitFor();
      await environments.item(/Operations.*actions/).waitFor();
      await album.take('connector');
      await environments.item(/Contoso Accounts 01/).hover();
      await workbench.page.getByText('Shared with Everyone in Contoso (can view), Ravi Reader (can edit)').first().waitFor();
      await album.take('hover');
      await workbench.command('Filter Environments and Connectors...');
      await quickInput.enter('payroll');
      await environments.item('were not looked into').waitFor();
      await album.take('filter');
      await workbench.command('Clear Filter of Environments');
      await environments.item('Ravi Reader').waitFor();
      await album.take('filter-cleared');
      await environments.collapse(/Contoso Accounts 01/);
      await environments.chooseFromMenu(/Contoso Bookings 02/, /^Pin$/);
      await environments.item(/Contoso Bookings 02.*pinned/).waitFor();
      await environments.press(/Contoso Bookings 02/, 'Delete', quickInput.titled(/^Delete .*Contoso Bookings 02/));
      await workbench.page.keyboard.press('Escape');
      await environments.chooseFromMenu(/Contoso Accounts 01/, 'Share Connector...');
      await quickInput.title(/^Share “Contoso Accounts 01”/);
      await album.take('share');
      await workbench.page.keyboard.press('Escape');
    }));

  it('is offered a new sign-in where the present one is refused, and sees the last known state where the services cannot be reached', () =>
    withSession({ name: 'environments-away', window: { width: 1100, height: 700 } }, async (session) => {
      const { workbench, album } = session;
      const { environments, notifications } = workbench;
      await workbench.openOurViews();
      await signIn(session, 'Maya Maker');
      await environments.item('Development').waitFor();
      const faults = new SandboxReader(session.sandbox);
      await faults.addFaults(['match=GET .*/environments;status=401']);
      await workbench.command('Refresh Environments');
      await environments.item(/Sign in again.*could not be loaded.*does not accept your sign-in/).waitFor();
      await album.take('sign-in-refused');
      await faults.clearFaults();
      await environments.item(/Sign in again/).click();
      await notifications.press(notifications.dialog(/wants you to sign in again using/), 'Allow');
      await approveSignIn(session, 'Maya Maker');
      await environments.item('Development').waitFor();
      await faults.addFaults(['match=GET .*/providers/;reset']);
      await workbench.command('Refresh Environments');
      await environments.item(/Offline: last seen/).waitFor();
      await album.take('offline');
    }));
});
