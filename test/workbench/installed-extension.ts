import { rmSync } from 'node:fs';
import process from 'node:process';
import type { VsCodeServerFiles } from './equipment.js';
import { createServerFolders } from './server-folders.js';
import { spawnServer } from './spawn-server.js';

/** By what is installed, and in which VS Code. */
const installed = new Map<string, Promise<string>>();

/**
 * A folder of extensions into which VS Code has installed this package. It is made once in a process, which takes a second, and goes with it:
 * servers only read it.
 */
export function installedExtension(files: VsCodeServerFiles, vsix: string): Promise<string> {
  const key = JSON.stringify([files.serverMain, vsix]);
  const folder = installed.get(key) ?? install(files, vsix);
  installed.set(key, folder);
  return folder;
}

async function install(files: VsCodeServerFiles, vsix: string): Promise<string> {
  const folders = await createServerFolders({});
  process.once('exit', () => {
    rmSync(folders.root, { recursive: true, force: true });
  });
  const child = spawnServer(files, folders, {}, ['--install-extension', vsix, '--force']);
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (log += String(chunk)));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`VS Code cannot install ${vsix}:\n${log}`);
  return folders.extensions;
}
