import { withSession } from './session.js';
import { download, roundTrip } from './round-trip.js';
import { signIn } from './sign-in.js';

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
});
