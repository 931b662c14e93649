import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The folders of one VS Code server; absolute paths, all below `root`. */
export interface ServerFolders {
  readonly root: string;
  readonly data: string;
  readonly extensions: string;
  readonly home: string;
  readonly temp: string;
}

/** Makes the folders of a server, with settings for its users. */
export async function createServerFolders(settings: Readonly<Record<string, unknown>>): Promise<ServerFolders> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'vscode-server-'));
  const folders = { root, data: path.join(root, 'data'), extensions: path.join(root, 'extensions'), home: path.join(root, 'home'), temp: path.join(root, 'tmp') };
  for (const folder of [folders.extensions, folders.home, folders.temp]) await mkdir(folder);
  for (const scope of ['User', 'Machine']) {
    await mkdir(path.join(folders.data, scope), { recursive: true });
    await writeFile(path.join(folders.data, scope, 'settings.json'), JSON.stringify(settings));
  }
  return folders;
}

/** The server's children may still be writing when it has ended, hence the retries. */
export function removeServerFolders({ root }: ServerFolders): Promise<void> {
  return rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
