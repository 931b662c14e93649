// Installs the repository's dependencies when they are absent, or differ from package-lock.json.
import { existsSync, readFileSync } from 'node:fs';
import { runNpm } from './npm.mjs';
import { withProgress } from './progress.mjs';
import { fromRoot, ROOT } from './root.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/** @param {AbortSignal} [signal] */
export async function ensureDependencies(signal) {
  if (areDependenciesCurrent()) return;
  await withProgress('Installing dependencies (npm ci)', async () => {
    const { code, output } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: ROOT, ...(signal && { signal }) });
    if (code !== 0) throw new Error(`npm ci failed with exit code ${code}:\n${output}`);
  });
}

/** Compares what npm noted in node_modules with the lock file: the same packages in the same versions, all of them there. */
function areDependenciesCurrent() {
  const wanted = readPackages(fromRoot('package-lock.json'));
  const installed = readPackages(fromRoot('node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  const isSame = (/** @type {string} */ place, /** @type {LockedPackage} */ entry) => installed[place]?.version === entry.version && existsSync(fromRoot(place));
  return Object.entries(wanted).every(([place, entry]) => !place.includes('node_modules/') || isSame(place, entry) || (entry.optional === true && !(place in installed)));
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readPackages(file) {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
