// Runs the host suite inside a real VS Code, through @vscode/test-electron.
import process from 'node:process';
import { equipmentVariable } from '../equipment.mjs';
import { run } from '../processes.mjs';
import { fromRoot, ROOT } from '../root.mjs';
import { withTempFolder } from '../temp-folder.mjs';
import { readOutcome } from './outcome.mjs';
import { reporter, resultsFile } from './results.mjs';

/** @typedef {import('../desktop-vscode.mjs').DesktopVsCode} DesktopVsCode */

/**
 * @param {string} name the layer's
 * @param {DesktopVsCode | import('../equipment.mjs').Equipment} vscode
 * @param {{ isFloor: boolean, isBesideYaml?: boolean, output: 'inherit' | 'capture', signal: AbortSignal }} options `isBesideYaml`: with a stand-in for Red Hat's extension for YAML, and the tests for that alone.
 */
export async function runHostSuite(name, vscode, { isFloor, isBesideYaml = false, output, signal }) {
  const results = await resultsFile(name);
  const { args, env } = 'server' in vscode ? inServer(vscode) : onDesktop(vscode);
  const { code, output: printed } = await withTempFolder((temp) => run(args[0] ?? process.execPath, [...args.slice(1), ...(isBesideYaml ? ['--companion', yamlCompanion] : [])], {
    cwd: ROOT,
    env: { ...process.env, ...temp, ...env, EXT_TEST_RESULTS: results, CONNECTOR_TEST_REPORTER: reporter, ...(isFloor && { CONNECTOR_TEST_FLOOR: '1' }), ...(isBesideYaml && { CONNECTOR_TEST_BESIDE_YAML: '1' }) },
    output,
    signal,
  }));
  return { ...readOutcome(results, code), printed };
}

const yamlCompanion = fromRoot('test', 'host', 'yaml-companion');
const runner = [process.execPath, fromRoot('test', 'dist', 'host', 'run.js')];

/**
 * @param {import('../equipment.mjs').Equipment} equipment
 * @returns {{ args: string[], env: Record<string, string> }}
 */
function inServer(equipment) {
  return { args: [...runner, '--vscode', fromRoot('scripts', 'code-shim.mjs')], env: equipmentVariable(equipment) };
}

/**
 * @param {DesktopVsCode} desktop
 * @returns {{ args: string[], env: Record<string, string> }}
 */
function onDesktop(desktop) {
  const choice = desktop.executable === undefined ? ['--download', desktop.version] : ['--vscode', desktop.executable];
  return { args: [...desktop.display, ...runner, ...choice], env: {} };
}
