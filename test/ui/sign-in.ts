import assert from 'node:assert/strict';
import { SignInPage } from './pages/sign-in-page.js';
import type { Session } from './session.js';

/** Signs in to the sandbox as a test user, on its page, in a tab that the workbench opens. */
export async function signIn(session: Session, user: string): Promise<void> {
  const { notifications } = session.workbench;
  await session.workbench.command('Sign In...');
  await notifications.press(notifications.dialog(/wants to sign in using/), 'Allow');
  await approveSignIn(session, user);
}

/** Goes from the list with the code to the sandbox's page, and approves the sign-in there. */
export async function approveSignIn({ workbench, browser, album }: Session, user: string): Promise<void> {
  const { quickInput } = workbench;
  const code = /code (\S+)/.exec(await quickInput.title(/with code/))?.[1];
  assert.ok(code, 'the list does not show a code');
  await album.take('sign-in-list');
  const opened = browser.context.waitForEvent('page');
  await quickInput.pick(/Open the Sign-in Page/);
  const page = new SignInPage(await opened);
  await page.waitFor();
  await page.fillIn(code, user);
  await album.take('sign-in-page', page.page);
  await page.confirm();
  await album.take('signed-in-page', page.page);
  await page.page.close();
}
