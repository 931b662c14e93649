import type { ProjectFileSystem } from '../files/project-file-system.js';

/** Files in memory, by uri. `failAt` lets an operation that writes fail, counted from 0; `crash` keeps everything from then on from working. */
export class MemoryFileSystem implements ProjectFileSystem {
  readonly files = new Map<string, Uint8Array>();
  readonly writes: string[] = [];
  failAt: number | undefined;
  isCrashing = false;
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [uri, text] of Object.entries(files)) this.files.set(uri, new TextEncoder().encode(text));
  }

  text(uri: string): string | undefined {
    const bytes = this.files.get(uri);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  }

  readFile(uri: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.files.get(uri));
  }

  writeFile(uri: string, bytes: Uint8Array): Promise<void> {
    return this.#operation(`write ${uri}`, () => { this.files.set(uri, bytes); });
  }

  rename(from: string, to: string): Promise<void> {
    return this.#operation(`rename ${from} ${to}`, () => {
      const bytes = this.files.get(from);
      if (bytes === undefined) throw new Error(`There is no ${from}.`);
      this.files.delete(from);
      this.files.set(to, bytes);
    });
  }

  delete(uri: string): Promise<void> {
    return this.#operation(`delete ${uri}`, () => {
      for (const name of this.files.keys()) if (name === uri || name.startsWith(`${uri}/`)) this.files.delete(name);
    });
  }

  createFolder(uri: string): Promise<void> {
    return this.#operation(`folder ${uri}`, () => undefined);
  }

  exclusively<T>(uri: string, work: () => Promise<T>): Promise<T> {
    const done = (this.#turns.get(uri) ?? Promise.resolve()).then(work);
    this.#turns.set(uri, done.catch(() => undefined));
    return done;
  }

  async #operation(name: string, work: () => void): Promise<void> {
    await Promise.resolve();
    const at = this.writes.push(name) - 1;
    const fails = this.failAt !== undefined && (this.isCrashing ? at >= this.failAt : at === this.failAt);
    if (fails) throw new Error(`Failed: ${name}`);
    work();
  }
}
