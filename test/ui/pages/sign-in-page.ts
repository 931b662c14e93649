import type { Page } from 'playwright-core';

/** The sandbox's page where a person answers a device code. */
export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until the form can be filled in. */
  async waitFor(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Sign in to the local sandbox' }).waitFor();
  }

  async fillIn(code: string, user: string): Promise<void> {
    await this.page.getByLabel('Code').fill(code);
    await this.page.getByRole('radio', { name: user }).check();
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.getByRole('status').filter({ hasText: 'You are signed in as' }).waitFor();
  }
}
