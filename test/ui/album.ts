import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Screenshots of a scenario, numbered in their order, for people to look at. */
export class Album {
  readonly #folder: string;
  readonly #page: Page;
  #count = 0;

  private constructor(page: Page, folder: string) {
    this.#page = page;
    this.#folder = folder;
  }

  /** Begins an album; those of an earlier run in this folder are gone. */
  static async begin(page: Page, folder: string): Promise<Album> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new Album(page, folder);
  }

  /** Takes a picture of the window, or of another page of the scenario. */
  async take(name: string, page = this.#page): Promise<void> {
    this.#count += 1;
    await page.screenshot({ path: path.join(this.#folder, `${String(this.#count).padStart(2, '0')}-${name}.png`), animations: 'disabled', caret: 'initial' });
  }
}
