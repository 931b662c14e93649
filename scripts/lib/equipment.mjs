// What the tests in a workbench need beyond the repository: a VS Code server, a browser, the packaged extension.
import { ensureChromium } from './chromium.mjs';
import { ensureVsCodeServer } from './vscode-server.mjs';

/** @typedef {import('./vscode-server.mjs').VsCodeServer} VsCodeServer */
/** @typedef {{ server: VsCodeServer, chromium: string, vsix?: string }} Equipment The shape that test/workbench/equipment.ts reads. */
/** @typedef {Equipment | { missing: string }} Supply */

/**
 * Sets up what is not there yet. What this machine cannot have is an answer, not an error.
 * @param {import('./vscode-releases.mjs').VsCodeRelease} release
 * @param {AbortSignal} signal
 * @returns {Promise<Supply>}
 */
export async function supply(release, signal) {
  try {
    const chromium = await ensureChromium(signal);
    if (chromium === undefined) return { missing: 'there is no Chromium, Chrome or Edge to show the workbench in' };
    return { server: await ensureVsCodeServer(release, signal), chromium };
  } catch (error) {
    return { missing: `VS Code ${release.vscode} could not be set up: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/**
 * The environment variable that hands equipment to a process.
 * @param {Equipment} equipment
 */
export const equipmentVariable = (equipment) => ({ CONNECTOR_TEST_EQUIPMENT: JSON.stringify(equipment) });
