// Finds a Chromium that playwright-core can drive, and installs Debian's where this process may.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { findOnPath } from './find-on-path.mjs';
import { run } from './processes.mjs';
import { withProgress } from './progress.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const macApplications = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];
const windowsApplications = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * The browser's path, or undefined where there is none and none can be installed.
 * `CHROMIUM_PATH` overrides the search.
 * @param {AbortSignal} [signal]
 * @returns {Promise<string | undefined>}
 */
export async function ensureChromium(signal) {
  const found = findChromium();
  if (found !== undefined || !canInstall()) return found;
  await withProgress('Installing Chromium (apt-get)', () => installFromDebian(signal));
  return findChromium();
}

/** @returns {string | undefined} */
function findChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined) return existsSync(chosen) ? chosen : undefined;
  const places = [
    ...macApplications.map((name) => path.join('/Applications', name)),
    ...[process.env['ProgramFiles'], process.env['ProgramFiles(x86)']].flatMap((base) => (base === undefined ? [] : windowsApplications.map((name) => path.join(base, name)))),
  ];
  return names.map((name) => findOnPath(name)).find((place) => place !== undefined) ?? places.find((place) => existsSync(place));
}

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && findOnPath('apt-get') !== undefined;

/** @param {AbortSignal | undefined} signal */
async function installFromDebian(signal) {
  const options = { output: /** @type {const} */ ('capture'), env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, ...(signal && { signal }) };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', 'chromium'], options);
}
