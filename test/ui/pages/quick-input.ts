import type { Locator, Page } from 'playwright-core';

/** How often, and each time how long in milliseconds, a person waits for the dialog to close. */
const ATTEMPTS = 5;
const ATTEMPT = 5_000;
/** The same for a command to turn up in the palette. It lists what there was when it opened, so that waiting longer brings nothing. */
const LOOKS = 20;
const LOOK = 1_500;

/** VS Code's box at the top of the window: the palette, lists to pick from, boxes to type into, and its folder dialog. */
export class QuickInput {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #box(): Locator {
    return this.#page.locator('.quick-input-widget:visible');
  }

  get #field(): Locator {
    return this.#box.locator('input.input:visible, .quick-input-box input').first();
  }

  /** Rows whose text matches. */
  rows(text: string | RegExp): Locator {
    return this.#box.locator('.monaco-list-row').filter({ hasText: text });
  }

  /** Waits for a box whose title matches, and gives the title. */
  async title(text: string | RegExp): Promise<string> {
    const title = this.titled(text);
    await title.waitFor();
    return title.innerText();
  }

  /** The title of a box, where it matches. */
  titled(text: string | RegExp): Locator {
    return this.#box.locator('.quick-input-title').filter({ hasText: text });
  }

  /** Waits for a box that asks for a text, by its question. */
  async question(text: string | RegExp): Promise<void> {
    await this.#box.locator('.quick-input-message').filter({ hasText: text }).first().waitFor();
  }

  /** Runs a command by its full title, as a person does from the palette, who opens it again where it does not have the command yet: it lists what was there when it opened. */
  async runCommand(title: string): Promise<void> {
    const row = this.rows(title).first();
    for (let attempt = 1; ; attempt += 1) {
      await this.#page.keyboard.press('F1');
      await this.#field.fill(`>${title}`);
      const isThere = await row.waitFor({ timeout: LOOK }).then(() => true, () => false);
      if (isThere) break;
      if (attempt === LOOKS) throw new Error(`The palette has no command "${title}".`);
      await this.#page.keyboard.press('Escape');
    }
    await row.click();
  }

  /** Opens a file of the workspace by a part of its path. */
  async openFile(name: string): Promise<void> {
    await this.#page.keyboard.press('Control+P');
    await this.#field.fill(name);
    await this.rows(name.split('/').at(-1) ?? name).first().waitFor();
    await this.#page.keyboard.press('Enter');
  }

  /** Picks the first row that matches. */
  async pick(text: string | RegExp): Promise<void> {
    await this.rows(text).first().click();
  }

  /** Types a text and confirms it. */
  async enter(text: string): Promise<void> {
    await this.#field.fill(text);
    await this.#page.keyboard.press('Enter');
  }

  /**
   * Answers VS Code's own folder dialog: a path, and the button that accepts it. The dialog writes over what is typed before it has listed the
   * folder in which it begins. It reads each folder that is typed, and takes no answer before it has; a person sees the list change then, or
   * presses the button again.
   */
  async chooseFolder(folder: string, button: string): Promise<void> {
    const accept = this.#box.getByRole('button', { name: button });
    await accept.waitFor();
    await this.rows(/./).first().waitFor();
    await this.#field.fill(`${folder}/`);
    await this.rows(folder.split('/').at(-1) ?? folder).first().waitFor({ state: 'hidden' });
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      await accept.click();
      const isClosed = await accept.waitFor({ state: 'hidden', timeout: ATTEMPT }).then(() => true, () => false);
      if (isClosed) return;
    }
    throw new Error('The folder dialog stays open.');
  }
}
