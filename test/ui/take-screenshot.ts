import { signIn } from './sign-in.js';
import { withSession } from './session.js';

/** Wide enough for the message and the trees side by side, and as sharp as a README shows it. */
const WINDOW = { width: 1280, height: 760, scale: 1.3 };

/** Makes the README's picture: a sample with its problem explained, beside the connectors and the environments. */
export async function takeScreenshot(file: string): Promise<void> {
  const settings = { 'editor.minimap.enabled': false, 'editor.fontSize': 13, 'workbench.sideBar.location': 'left', 'breadcrumbs.enabled': false };
  await withSession({ name: 'screenshot', window: WINDOW, settings }, async (session) => {
    const { workbench } = session;
    const { editor, environments, projects, quickInput } = workbench;
    await workbench.openOurViews();
    await signIn(session, 'Maya Maker');
    await environments.expand('Development');
    await environments.expand('Contoso Contacts');
    await environments.expand('Operations');
    await projects.expand('Contoso Invoices');
    await workbench.clearMessages();
    await quickInput.openFile('contoso-invoices/apiDefinition.swagger.json');
    await editor.waitFor('apiDefinition.swagger.json');
    await editor.squiggle.waitFor();
    await editor.goToNextProblem();
    await editor.closeProblem();
    await editor.showHover();
    await workbench.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  });
}
