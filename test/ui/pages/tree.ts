import type { Locator, Page } from 'playwright-core';

/** How often, and each time how long in milliseconds, a person waits for what a key opens. */
const ATTEMPTS = 5;
const ATTEMPT = 5_000;

/** A tree view of the side bar, by its accessible name. */
export class Tree {
  readonly #page: Page;
  readonly #root: Locator;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.#root = page.getByRole('tree', { name });
  }

  /** The first item whose text matches, on the screen or not yet there. */
  item(text: string | RegExp): Locator {
    return this.#root.getByRole('treeitem').filter({ hasText: text }).first();
  }

  /** Opens an item that is closed, and waits for what is below it. */
  async expand(text: string | RegExp): Promise<void> {
    const item = this.item(text);
    await item.waitFor();
    if ((await item.getAttribute('aria-expanded')) === 'true') return;
    await item.click();
    if ((await item.getAttribute('aria-expanded')) !== 'true') await this.#page.keyboard.press('ArrowRight');
    await this.#root.locator('[aria-expanded="true"]').filter({ hasText: text }).first().waitFor();
  }

  /** Closes an item that is open. */
  async collapse(text: string | RegExp): Promise<void> {
    await this.item(text).click();
    if ((await this.item(text).getAttribute('aria-expanded')) === 'true') await this.#page.keyboard.press('ArrowLeft');
    await this.#root.locator('[aria-expanded="false"]').filter({ hasText: text }).first().waitFor();
  }

  /** Presses a key on an item, until what it opens shows: which keys an item has is known a moment after it was selected. */
  async press(text: string | RegExp, key: string, opened: Locator): Promise<void> {
    await this.item(text).click();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      await this.#page.keyboard.press(key);
      const isOpen = await opened.waitFor({ timeout: ATTEMPT }).then(() => true, () => false);
      if (isOpen) return;
    }
    throw new Error(`The key ${key} opens nothing.`);
  }

  /** The entries of an item's context menu, which is closed again. */
  async menuOf(text: string | RegExp): Promise<readonly string[]> {
    await this.item(text).click({ button: 'right' });
    const entries = this.#page.locator('.context-view .action-label, .monaco-menu .action-label');
    await entries.first().waitFor();
    const labels = await entries.allInnerTexts();
    await this.#page.keyboard.press('Escape');
    await entries.first().waitFor({ state: 'hidden' });
    return labels.filter((label) => label !== '');
  }

  /** Chooses an entry of an item's context menu: points at it, and presses Enter, because VS Code drops clicks in the first tenth of a second of a menu. */
  async chooseFromMenu(text: string | RegExp, entry: string | RegExp): Promise<void> {
    await this.item(text).click({ button: 'right' });
    const chosen = this.#page.locator('.context-view .action-label, .monaco-menu .action-label').filter({ hasText: entry }).first();
    await chosen.hover();
    await this.#page.locator('.action-item.focused .action-label').filter({ hasText: entry }).first().waitFor();
    await this.#page.keyboard.press('Enter');
    await chosen.waitFor({ state: 'hidden' });
  }
}
