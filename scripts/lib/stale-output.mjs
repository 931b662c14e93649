// Removes compiled files whose source is gone: the compiler leaves them, and mocha would go on running tests that nobody has any more.
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fromRoot } from './root.mjs';

/** Made by esbuild, not by the compiler. */
const bundles = ['bundle', 'host-bundle'];

/**
 * @param {readonly { dist: string, source: string }[]} places below the root: where output lies, and where its source does
 */
export async function removeStaleOutput(places) {
  await Promise.all(places.flatMap(staleFiles).map((file) => rm(file, { force: true })));
}

/** @param {{ dist: string, source: string }} place */
function staleFiles({ dist, source }) {
  if (!existsSync(fromRoot(dist))) return [];
  const files = readdirSync(fromRoot(dist), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => isOutput(file) && !existsSync(fromRoot(source, sourceOf(file)))).map((file) => fromRoot(dist, file));
}

/** @param {string} file */
const isOutput = (file) => /\.(js|d\.ts)(\.map)?$/.test(file) && !bundles.includes(file.split(path.sep)[0] ?? '');

/** @param {string} file */
const sourceOf = (file) => file.replace(/\.(js|d\.ts)(\.map)?$/, '.ts');
