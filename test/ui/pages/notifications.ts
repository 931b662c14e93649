import type { Locator, Page } from 'playwright-core';

/** The messages at the lower right, and the dialogs in the middle. */
export class Notifications {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A message whose text matches. */
  toast(text: string | RegExp): Locator {
    return this.#page.locator('.notification-toast').filter({ hasText: text }).first();
  }

  /** A dialog whose text matches. */
  dialog(text: string | RegExp): Locator {
    return this.#page.locator('.monaco-dialog-box').filter({ hasText: text }).first();
  }

  /** Presses a button of a message or a dialog. */
  async press(owner: Locator, button: string | RegExp): Promise<void> {
    await owner.getByRole('button', { name: button }).first().click();
  }
}
