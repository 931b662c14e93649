// Runs compiled tests with mocha, in a process of their own.
import process from 'node:process';
import { run } from '../processes.mjs';
import { fromRoot, ROOT } from '../root.mjs';
import { withTempFolder } from '../temp-folder.mjs';
import { resultsFile, reporter } from './results.mjs';
import { readOutcome } from './outcome.mjs';

/**
 * @param {string} name the layer's
 * @param {readonly string[]} patterns below the root
 * @param {{ env?: Record<string, string>, args?: readonly string[], signal: AbortSignal }} options
 */
export async function runMocha(name, patterns, { env = {}, args = [], signal }) {
  const results = await resultsFile(name);
  const mocha = fromRoot('node_modules', 'mocha', 'bin', 'mocha.js');
  const { code } = await withTempFolder((temp) => run(process.execPath, ['--enable-source-maps', mocha, '--reporter', reporter, ...args, ...patterns], {
    cwd: ROOT,
    env: { ...process.env, ...temp, ...env, EXT_TEST_RESULTS: results },
    signal,
  }));
  return readOutcome(results, code);
}
