import path from 'node:path';
import { FileError } from '@connector-workbench/platform/files';
import type { FileSystem } from '../files/file-system.js';
import { findConfigAbove } from './find-config-above.js';
import { findNeighbours } from './find-neighbours.js';
import { type LintScope, ScopeBuilder } from './lint-scope.js';
import { walkFolder } from './walk-folder.js';

/**
 * Finds what to lint. A folder stands for everything below it. A file stands for itself alone, but its neighbours are read as well,
 * since many problems show only in comparison with them. What the caller named and what is not there becomes a failure; the rest goes on.
 */
export async function findScope(paths: readonly string[], cwd: string, disk: FileSystem): Promise<LintScope> {
  const scope = new ScopeBuilder();
  for (const given of paths) {
    try {
      await addPath(given, cwd, disk, scope);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      scope.addFailure({ path: given, reason: error.explanation });
    }
  }
  return scope;
}

async function addPath(given: string, cwd: string, disk: FileSystem, scope: ScopeBuilder): Promise<void> {
  const absolute = path.resolve(cwd, given);
  const kind = await disk.kindOf(absolute);
  // Without links, so that a folder and a link to it are the same folder.
  const real = path.join(await disk.realPath(path.dirname(absolute)), path.basename(absolute));
  switch (kind) {
    case 'folder':
      await walkFolder({ path: await disk.realPath(absolute), shown: given }, disk, scope);
      await findConfigAbove(await disk.realPath(absolute), disk, scope);
      return;
    case 'file':
      scope.addNamed(real, given);
      await findNeighbours(real, disk, scope);
      await findConfigAbove(path.dirname(real), disk, scope);
      return;
    case 'other':
      scope.addFailure({ path: given, reason: 'It is neither a file nor a folder. Name a connector\'s folder or one of its files.' });
  }
}
