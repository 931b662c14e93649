// Opens VS Code as a server for a browser, with the packaged extension installed in it.
import path from 'node:path';
import process from 'node:process';
import { findOnPath } from './find-on-path.mjs';
import { packageQuietly } from './package-quietly.mjs';
import { say } from './progress.mjs';
import { run } from './processes.mjs';
import { VSCODE_RELEASES } from './vscode-releases.mjs';
import { ensureVsCodeServer } from './vscode-server.mjs';

/**
 * Resolves when the server has ended, or was told to.
 * @param {import('./open-desktop.mjs').Workbench & { port: number, browse: boolean }} options
 */
export async function openServer({ workspace, folder, env, signal, port, browse }) {
  const files = await ensureVsCodeServer(VSCODE_RELEASES.current, signal);
  const vsix = await packageQuietly(path.join(folder, 'connector-workbench.vsix'), signal);
  // Imported late: it is compiled by the build.
  const { startVsCodeServer, workbenchAddress } = await importWorkbench();
  signal.throwIfAborted();
  const server = await startVsCodeServer({ files, port, env, vsix, token: true });
  try {
    const address = workbenchAddress(server, workspace);
    say(`VS Code: ${address}`);
    say('Open this address in a browser on this machine. Its token is for you alone. Press Ctrl-C here to stop.');
    if (browse) await openBrowser(address);
    await Promise.race([server.ended, aborted(signal)]);
  } finally {
    await server.stop();
  }
}

async function importWorkbench() {
  const folder = new URL('../../test/dist/workbench/', import.meta.url);
  return { ...(await import(new URL('vscode-server.js', folder).href)), ...(await import(new URL('workbench-address.js', folder).href)) };
}

/** @param {AbortSignal} signal */
const aborted = (signal) => new Promise((resolve) => (signal.aborted ? resolve(undefined) : signal.addEventListener('abort', resolve, { once: true })));

/**
 * Does nothing where there is no browser to open: the address is on the screen.
 * @param {string} address
 */
async function openBrowser(address) {
  const hasDisplay = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  if (process.platform === 'darwin') await run('open', [address], { output: 'capture' });
  else if (process.platform === 'win32') await run('rundll32', ['url.dll,FileProtocolHandler', address], { output: 'capture' });
  else if (hasDisplay && findOnPath('xdg-open') !== undefined) await run('xdg-open', [address], { output: 'capture' });
}
