import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on disk for one test, with the uris that an editor would write. */
export class TempWorkspace {
  readonly #folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'connector-protocol-')));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  /** The uri of a file or folder below; without a name, of the folder itself. */
  uri(name = ''): string {
    return pathToFileURL(path.join(this.#folder, name)).href.replace(/\/$/, '');
  }

  write(name: string, content: string | Uint8Array): void {
    const file = path.join(this.#folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  remove(name: string): void {
    rmSync(path.join(this.#folder, name), { recursive: true });
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
