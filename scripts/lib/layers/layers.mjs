// The test layers, in the order they run.
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { corpusFolder } from '../corpus-folder.mjs';
import { findDesktopVsCode } from '../desktop-vscode.mjs';
import { equipmentVariable } from '../equipment.mjs';
import { fromRoot } from '../root.mjs';
import { runHostSuite } from './host-layer.mjs';
import { runMocha } from './mocha-layer.mjs';
import { failedBecause, skippedBecause } from './outcome.mjs';
import { PROCESSORS } from './side-by-side.mjs';
import { runStaticChecks } from './static-layer.mjs';

/** @typedef {import('./outcome.mjs').LayerOutcome} LayerOutcome */
/** @typedef {import('../equipment.mjs').Supply} Supply */

/**
 * @typedef {object} LayerContext
 * @property {boolean} compiled Whether the compiler found no error.
 * @property {(release: 'current' | 'floor') => Promise<Supply>} supply
 * @property {() => Promise<string>} vsix Packages the extension once, and gives the file.
 * @property {'inherit' | 'capture'} output `capture` where other layers print at the same time: what the tests print belongs into the outcome then.
 * @property {AbortSignal} signal
 */

/**
 * @typedef {object} Layer
 * @property {string} name
 * @property {'beside' | 'side by side' | 'in turn'} order Layers that use one core run beside all others where they print little, and side by side with their neighbours where they heed `output`.
 * @property {readonly ('current' | 'floor')[]} [needs] VS Code servers to set up early.
 * @property {(context: LayerContext) => Promise<LayerOutcome>} run
 */

/** For tests of which many wait for processes and servers of their own. Two are worth it on two cores, too; each has less of them, so that a test hangs only after twice as long. */
const SIDE_BY_SIDE = ['--parallel', '--jobs', String(Math.max(2, PROCESSORS)), '--timeout', '20000'];

/** For tests that compute, or show a workbench, and say themselves how long they may: a file of them on each processor. */
const ON_ALL_PROCESSORS = ['--parallel', '--jobs', String(PROCESSORS)];

/** VS Code servers have folders of their own; desktop VS Codes would share a profile. */
const HOST_ORDER = findDesktopVsCode({ version: 'stable', mayUseInstalled: true }) === undefined ? 'side by side' : 'in turn';

/** @type {readonly Layer[]} */
export const LAYERS = [
  { name: 'static', order: 'beside', run: ({ compiled, signal }) => runStaticChecks(compiled, signal) },
  { name: 'unit', order: 'in turn', run: ({ signal }) => runMocha('unit', unitTests(), { signal, args: SIDE_BY_SIDE }) },
  { name: 'protocol', order: 'in turn', run: ({ signal }) => runMocha('protocol', ['test/dist/protocol/**/*.test.js'], { signal, args: ON_ALL_PROCESSORS }) },
  { name: 'corpus', order: 'in turn', run: runCorpus },
  { name: 'mutation', order: 'in turn', run: runMutation },
  { name: 'package', order: 'in turn', run: async ({ vsix, signal }) => runMocha('package', ['test/dist/package/**/*.test.js'], { signal, env: { CONNECTOR_TEST_VSIX: await vsix() } }) },
  { name: 'host', order: HOST_ORDER, needs: ['current'], run: (context) => runHost('host', 'current', context) },
  { name: 'host-floor', order: HOST_ORDER, needs: ['floor'], run: (context) => runHost('host-floor', 'floor', context) },
  { name: 'host-yaml', order: HOST_ORDER, needs: ['current'], run: (context) => runHost('host-yaml', 'current', context) },
  { name: 'ui', order: 'in turn', needs: ['current'], run: runUi },
];

function unitTests() {
  /** @type {string[]} */
  const workspaces = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')).workspaces;
  return [...workspaces.map((room) => `${room}/dist/**/*.test.js`), 'scripts/**/*.test.mjs', 'test/dist/bad-input/**/*.test.js'];
}

/** @param {LayerContext} context */
async function runCorpus({ signal }) {
  const corpus = corpusFolder();
  if (!existsSync(corpus)) return skippedBecause('there is no folder of connectors: set CONNECTOR_CORPUS to one');
  return runMocha('corpus', ['test/dist/corpus/**/*.test.js'], { signal, args: ON_ALL_PROCESSORS, env: { CONNECTOR_CORPUS: corpus } });
}

/**
 * Breaks real connectors, or the samples of this repository where there are none.
 * @param {LayerContext} context
 */
async function runMutation({ signal }) {
  const corpus = corpusFolder();
  return runMocha('mutation', ['test/dist/mutation/**/*.test.js'], { signal, args: ON_ALL_PROCESSORS, ...(existsSync(corpus) ? { env: { CONNECTOR_CORPUS: corpus } } : {}) });
}

/**
 * @param {string} name
 * @param {'current' | 'floor'} release
 * @param {LayerContext} context
 */
async function runHost(name, release, { supply, output, signal }) {
  const isFloor = release === 'floor';
  const desktop = findDesktopVsCode({ version: isFloor ? '1.100.3' : 'stable', mayUseInstalled: !isFloor });
  const vscode = desktop ?? (await supply(release));
  return 'missing' in vscode ? missing(vscode.missing) : runHostSuite(name, vscode, { isFloor, isBesideYaml: name === 'host-yaml', output, signal });
}

/** @param {LayerContext} context */
async function runUi({ supply, vsix, signal }) {
  const equipment = await supply('current');
  if ('missing' in equipment) return missing(equipment.missing);
  return runMocha('ui', ['test/dist/ui/**/*.test.js'], { signal, args: [...ON_ALL_PROCESSORS, '--timeout', '120000', '--bail'], env: equipmentVariable({ ...equipment, vsix: await vsix() }) });
}

/**
 * A contributor's machine may lack something; the machine that decides what lands may not.
 * @param {string} reason
 */
const missing = (reason) => (process.env['CI'] === undefined ? skippedBecause(reason) : failedBecause(reason));
