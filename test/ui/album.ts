import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Screenshots of a scenario, numbered in their order, for people to look at. */
export class Album {
  readonly #folder: string;
  readonly #page: Page;
  #count = 0;

  /** The folder is made when the first picture is taken. */
  constructor(page: Page, folder: string) {
    this.#page = page;
    this.#folder = folder;
  }

  /** Takes a picture of the window, or of another page of the scenario. */
  async take(name: string, page = this.#page): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    this.#count += 1;
    await page.screenshot({ path: path.join(this.#folder, `${String(this.#count).padStart(2, '0')}-${name}.png`), animations: 'disabled', caret: 'initial' });
  }
}
