import assert from 'node:assert/strict';
import { SignInPage } from './pages/sign-in-page.js';
import type { Session } from './session.js';

/** Signs in to the sandbox on its page, in a tab that the workbench opens, as a test user. */
export async function signIn({ workbench, browser, album }: Session, user: string): Promise<void> {
  const { quickInput } = workbench;
  await workbench.command('Sign In...');
  const code = /[A-Z0-9]{4}-?[A-Z0-9]{4}/.exec(await quickInput.title(/with code/))?.[0];
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
