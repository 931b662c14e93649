// Removes compiled files whose source is gone: the compiler leaves them, and mocha would go on running tests that nobody has any more.
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fromRoot, ROOT } from './root.mjs';

/**
 * @param {readonly { dist: string, source: string }[]} places below the root: where output lies, and where its source does
 */
export async function removeStaleOutput(places) {
  await Promise.all(places.flatMap(staleFiles).map((file) => rm(file, { force: true })));
}

/** @param {{ dist: string, source: string }} place */
function staleFiles({ dist, source }) {
  if (!existsSync(fromRoot(dist))) return [];
  const files = readdirSync(fromRoot(dist), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return files.filter((file) => isOutput(file) && !existsSync(sourceOf(file, dist, source)));
}

/**
 * The compiler writes `.js` and `.d.ts`; what esbuild writes has other endings, and packages are nobody's output.
 * @param {string} file
 */
const isOutput = (file) => /\.(js|d\.ts)(\.map)?$/.test(file) && !file.split(path.sep).includes('node_modules', ROOT.split(path.sep).length);

/**
 * @param {string} file
 * @param {string} dist
 * @param {string} source
 */
const sourceOf = (file, dist, source) => path.join(fromRoot(source), path.relative(fromRoot(dist), file).replace(/\.(js|d\.ts)(\.map)?$/, '.ts'));
