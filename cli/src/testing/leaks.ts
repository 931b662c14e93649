import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A token, whoever issued it. */
const TOKEN = /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\./;

/** A place where nobody's secret may stand, and what stands there. */
export interface Observation {
  readonly place: string;
  readonly text: string;
}

/** All files below the folders, by their paths. Bytes are taken as they are, so that no secret hides in a file that is no text. */
export async function observeFiles(folders: readonly string[]): Promise<readonly Observation[]> {
  const found = await Promise.all(folders.map(async (folder) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { place: file, text: `${entry.name}\n${await readFile(file, 'latin1')}` };
    }));
  }));
  return found.flat();
}

/** Where one of the secrets is, plain or as programs write it elsewhere, or where any token is. */
export function findLeaks(observations: readonly Observation[], secrets: readonly string[]): readonly string[] {
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').replace(/=+$/, ''), Buffer.from(secret).toString('base64url')]);
  return observations.filter(({ text }) => TOKEN.test(text) || forms.some((form) => text.includes(form))).map(({ place }) => place);
}
