// The build: the compiler for types and tests, esbuild for what runs, both at once.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { run } from './processes.mjs';
import { say, secondsSince } from './progress.mjs';
import { fromRoot, ROOT } from './root.mjs';
import { removeStaleOutput } from './stale-output.mjs';

/** @typedef {{ compiled: boolean, bundled: boolean }} BuildOutcome */

/**
 * Compiles and bundles. Errors are printed, not thrown. The compiler writes its output in spite of type errors,
 * so what can run does.
 * @param {AbortSignal} [signal]
 * @returns {Promise<BuildOutcome>}
 */
export async function build(signal) {
  const started = Date.now();
  const compiler = run(process.execPath, [fromRoot('node_modules', 'typescript', 'bin', 'tsc'), '--build'], { cwd: ROOT, ...(signal && { signal }) });
  const bundled = await bundleOrSayWhy();
  const { code } = await compiler;
  await removeStaleOutput(outputPlaces());
  say(`Build: ${code === 0 && bundled ? 'done' : 'failed'} in ${secondsSince(started)} s`);
  return { compiled: code === 0, bundled };
}

async function bundleOrSayWhy() {
  try {
    // Imported late: this module is loaded before esbuild is installed.
    const { bundle } = await import('./bundles.mjs');
    await bundle();
    return true;
  } catch (error) {
    say(`Bundling failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

function outputPlaces() {
  /** @type {string[]} */
  const workspaces = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')).workspaces;
  return [...workspaces.map((room) => ({ dist: `${room}/dist`, source: `${room}/src` })), { dist: 'test/dist', source: 'test' }];
}
