import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withSession } from './session.js';
import { signIn } from './sign-in.js';

const CHAIN = {
  environments: [
    { name: 'Dev', environment: 'Development' },
    { name: 'Test', host: 'contacts.test.contoso.example' },
    { name: 'Production', host: 'contacts.contoso.example', solution: { name: 'ContosoConnectors', prefix: 'contoso' } },
  ],
};

describe('a person with a chain of environments', () => {
  it('promotes connectors: sees the plan, confirms it, and reads the report', () =>
    withSession({ name: 'promote' }, async (session) => {
      const { workbench, album, folder } = session;
      const { quickInput, notifications, projects } = workbench;
      await writeFile(path.join(folder, 'connector.config.json'), JSON.stringify(CHAIN, undefined, 2));
      await workbench.openOurViews();
      await signIn(session, 'Maya Maker');
      await workbench.environments.item('Development').waitFor();
      await projects.chooseFromMenu(/Contoso Orders/, /^Promote Connector/);
      await quickInput.title('Promote connectors');
      await album.take('stages');
      await quickInput.pick(/^Test/);
      await quickInput.rows(/Contoso Orders/).first().waitFor();
      await album.take('connectors');
      await workbench.page.keyboard.press('Enter');
      await quickInput.rows(/Plan also what “Development” does not have/).waitFor();
      await album.take('stopped-plan');
      await quickInput.pick(/Plan also what/);
      await quickInput.title('Promote one connector to “Test”?');
      await album.take('plan');
      await quickInput.pick(/^Promote/);
      // It signs in with OAuth, and nobody has given the secret yet.
      await quickInput.question(/Enter the client secret/);
      await album.take('secret');
      await quickInput.enter('a-secret');
      await notifications.toast(/Promotion to “Test”: 1 created/).waitFor();
      await album.take('report');
      await notifications.press(notifications.toast(/Promotion to “Test”/), /Promote to Production/);
      await quickInput.title('Promote one connector to “Production”?');
      await album.take('production-plan');
      await quickInput.pick(/^Promote/);
      await quickInput.question(/Type its name to promote to it/);
      await album.take('production-name');
      await quickInput.enter('Production');
      await notifications.toast(/Promotion to “Production”: 1 created/).waitFor();
      await album.take('production-report');
      assert.match(await readFile(path.join(folder, 'contoso-orders', 'connector.deployments.json'), 'utf8'), /"environmentName": "Production"/);
    }));
});
