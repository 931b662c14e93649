import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import type { VsCodeServerFiles } from './equipment.js';
import type { ServerFolders } from './server-folders.js';

/** Runs VS Code's own server entry in these folders: it serves, or does what its arguments say. */
export function spawnServer(files: VsCodeServerFiles, folders: ServerFolders, env: Readonly<Record<string, string>>, args: readonly string[]): ChildProcess {
  const places = ['--server-data-dir', folders.root, '--user-data-dir', folders.data, '--extensions-dir', folders.extensions];
  return spawn(files.node, [files.serverMain, '--accept-server-license-terms', ...places, ...args], {
    env: { ...serverEnvironment(folders), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** No variable of a VS Code that we may run in, no gallery, and sockets in our own folder, where they can be removed. */
function serverEnvironment(folders: ServerFolders): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_') && name !== 'NODE_OPTIONS' && name !== 'ELECTRON_RUN_AS_NODE');
  return { ...Object.fromEntries(inherited), HOME: folders.home, XDG_STATE_HOME: path.join(folders.home, '.local', 'state'), TMPDIR: folders.temp, XDG_RUNTIME_DIR: folders.temp, EXTENSIONS_GALLERY: '{}' };
}
