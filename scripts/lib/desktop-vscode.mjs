// Finds a desktop VS Code to run the host suite in.
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { findOnPath } from './find-on-path.mjs';

/**
 * @typedef {object} DesktopVsCode
 * @property {string | undefined} executable Undefined: to be downloaded.
 * @property {string} version
 * @property {readonly string[]} display A command that gives it a display, or nothing.
 */

/**
 * For the current version the one that is named or installed, else a download where that is asked for (`CONNECTOR_TEST_DOWNLOAD=1`) or
 * usual: on Windows and macOS. Undefined where the VS Code server has to do.
 * @param {{ version: string, mayUseInstalled: boolean }} wanted
 * @returns {DesktopVsCode | undefined}
 */
export function findDesktopVsCode({ version, mayUseInstalled }) {
  const display = displayCommand();
  if (display === undefined) return undefined;
  const executable = mayUseInstalled ? (process.env['VSCODE_EXECUTABLE'] ?? installedExecutable()) : undefined;
  const mayDownload = process.env['CONNECTOR_TEST_DOWNLOAD'] === '1' || process.platform !== 'linux';
  return executable !== undefined || mayDownload ? { executable, version, display } : undefined;
}

/** `code` on the PATH is a script which returns at once; the program that a test can wait for lies beside it. */
function installedExecutable() {
  const script = findOnPath('code');
  if (script === undefined) return undefined;
  const folder = path.dirname(realpathSync(script));
  const candidates = ['../code', '../Code.exe', '../../../MacOS/Code', '../../../MacOS/Electron'];
  return candidates.map((candidate) => path.resolve(folder, candidate)).find((file) => existsSync(file));
}

/** @returns {readonly string[] | undefined} undefined where a window cannot be shown. */
function displayCommand() {
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  if (hasDisplay) return [];
  const virtual = findOnPath('xvfb-run');
  return virtual === undefined ? undefined : [virtual, '-a'];
}
