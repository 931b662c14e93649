// Where the layers leave their results: one JSON file each, for people and for the sum at the end.
import { mkdir, rm } from 'node:fs/promises';
import { fromRoot } from '../root.mjs';

/** The mocha reporter that writes them. */
export const reporter = fromRoot('scripts', 'lib', 'counting-reporter.cjs');

/**
 * A place for a layer's results, with those of the last run removed.
 * @param {string} layer
 */
export async function resultsFile(layer) {
  const folder = fromRoot('artifacts', 'results');
  const file = `${folder}/${layer}.json`;
  await mkdir(folder, { recursive: true });
  await rm(file, { force: true });
  return file;
}
