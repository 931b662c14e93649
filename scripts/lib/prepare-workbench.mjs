// What a script needs before it can act as a person in the workbench: dependencies, the build, the packaged extension, VS Code and a browser.
import process from 'node:process';
import { build } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { equipmentVariable, supply } from './equipment.mjs';
import { packageQuietly } from './package-quietly.mjs';
import { VSIX } from './root.mjs';
import { VSCODE_RELEASES } from './vscode-releases.mjs';

/**
 * Prepares everything, and puts it into this process's environment, where test/ui looks for it.
 * @param {AbortSignal} signal
 */
export async function prepareWorkbench(signal) {
  await ensureDependencies(signal);
  const { compiled, bundled } = await build(signal);
  if (!compiled || !bundled) throw new Error('The build failed.');
  const equipment = await supply(VSCODE_RELEASES.current, signal);
  if ('missing' in equipment) throw new Error(`This needs a workbench, but ${equipment.missing}.`);
  Object.assign(process.env, equipmentVariable({ ...equipment, vsix: await packageQuietly(VSIX, signal) }));
}

/**
 * A module of test/ui, which the build has compiled.
 * @param {string} name
 */
export const importUi = (name) => import(new URL(`../../test/dist/ui/${name}.js`, import.meta.url).href);
