import path from 'node:path';
import type { FileSystem } from '../files/file-system.js';
import type { ScopeBuilder } from './lint-scope.js';

/** In lower case: capitals make no difference. */
export const CONFIG_NAME = 'connector.config.json';

/**
 * Adds the nearest connector.config.json above a folder, which counts for what is below. The search ends at the folder that holds `.git`, so that
 * a file somewhere above a repository changes nothing in it.
 */
export async function findConfigAbove(folder: string, disk: FileSystem, scope: ScopeBuilder): Promise<void> {
  for (let current = folder; ; current = path.dirname(current)) {
    const names = await namesIn(current, disk);
    const config = names.find((name) => name.toLowerCase() === CONFIG_NAME);
    if (config !== undefined) scope.addNeighbour(path.join(current, config));
    if (config !== undefined || names.includes('.git') || path.dirname(current) === current) return;
  }
}

async function namesIn(folder: string, disk: FileSystem): Promise<readonly string[]> {
  try {
    return (await disk.list(folder)).map(({ name }) => name);
  } catch {
    return [];
  }
}
