// Opens desktop VS Code with the extension from this folder, and with settings and extensions of its own.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { findOnPath } from './find-on-path.mjs';
import { say } from './progress.mjs';
import { run } from './processes.mjs';
import { ROOT } from './root.mjs';

/**
 * @typedef {object} Workbench
 * @property {string} workspace The folder to open.
 * @property {string} folder For what VS Code keeps; removed afterwards.
 * @property {Record<string, string>} env
 * @property {AbortSignal} signal
 */

/** In a terminal of a remote VS Code, `code` talks to the window it belongs to and starts none of its own. */
export function canOpenDesktop() {
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  return hasDisplay && process.env['VSCODE_IPC_HOOK_CLI'] === undefined && findOnPath('code') !== undefined;
}

/**
 * Resolves when the window is closed, or was told to close.
 * @param {Workbench} workbench
 */
export async function openDesktop({ workspace, folder, env, signal }) {
  const userData = path.join(folder, 'user-data');
  await mkdir(path.join(userData, 'User'), { recursive: true });
  // The folder is a copy of our own samples, in a VS Code that is used for nothing else.
  await writeFile(path.join(userData, 'User', 'settings.json'), JSON.stringify({ 'security.workspace.trust.enabled': false, 'workbench.startupEditor': 'none' }));
  say('VS Code opens. Close its window, or press Ctrl-C here, to stop.');
  const options = ['--wait', '--new-window', `--user-data-dir=${userData}`, `--extensions-dir=${path.join(folder, 'extensions')}`, `--extensionDevelopmentPath=${ROOT}`];
  const { command, prefix } = codeCommand();
  await run(command, [...prefix, ...options, workspace], { env: { ...process.env, ...env }, signal });
  await endWindow(userData);
}

/**
 * `code` leaves the window to a process of its own, which outlives it when it is interrupted. That process notes its id beside its data.
 * @param {string} userData
 */
async function endWindow(userData) {
  const id = Number(await readFile(path.join(userData, 'code.lock'), 'utf8').catch(() => '0'));
  if (!Number.isInteger(id) || id <= 0) return;
  try {
    process.kill(id, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

/** Windows runs a `.cmd` only through its shell. */
function codeCommand() {
  const code = findOnPath('code') ?? 'code';
  return process.platform === 'win32' ? { command: process.env['ComSpec'] ?? 'cmd.exe', prefix: ['/d', '/c', code] } : { command: code, prefix: [] };
}
