import { rulePageExcerpt, type Uri } from '@connector-workbench/core';
import type { FileAccess } from '../host/server-host.js';

/** What the pages of rules say, read from the folder that the client names when somebody first asks. */
export class RulePages {
  readonly #files: Pick<FileAccess, 'readFile'>;
  readonly #folder: Uri | undefined;
  readonly #read = new Map<string, Promise<string | undefined>>();

  constructor(files: Pick<FileAccess, 'readFile'>, folder: Uri | undefined) {
    this.#files = files;
    this.#folder = folder;
  }

  /** The essential of a page, as Markdown; undefined where there is no page to read. Never rejects. */
  async excerptOf(rule: string): Promise<string | undefined> {
    if (this.#folder === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule)) return undefined;
    const known = this.#read.get(rule) ?? this.#readPage(`${this.#folder.replace(/\/$/, '')}/${rule}.md`);
    this.#read.set(rule, known);
    return known;
  }

  async #readPage(uri: Uri): Promise<string | undefined> {
    try {
      return rulePageExcerpt(new TextDecoder().decode(await this.#files.readFile(uri)));
    } catch {
      // A client without the pages shows the finding's own message.
      return undefined;
    }
  }
}
