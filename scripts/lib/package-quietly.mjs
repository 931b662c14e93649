// Packages the built extension without vsce's long report, where packaging is a step on the way to something else.
import process from 'node:process';
import { run } from './processes.mjs';
import { fromRoot } from './root.mjs';

/**
 * @param {string} file what to make
 * @param {AbortSignal} [signal]
 * @returns {Promise<string>} the file
 */
export async function packageQuietly(file, signal) {
  const { code, output } = await run(process.execPath, [fromRoot('scripts', 'package.mjs'), '--no-build', '--out', file], { output: 'capture', ...(signal && { signal }) });
  if (code !== 0) throw new Error(`The extension cannot be packaged:\n${output}`);
  return file;
}
