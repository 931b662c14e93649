import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isSearchedFolder, type Uri } from '@connector-workbench/core';
import type { CancellationToken } from 'vscode-languageserver';
import { type FileAccess, FileAccessError, type FileAccessFailure, type FileListing, type ListLimits } from '../common/host/server-host.js';
import { childUri } from '../common/host/uri.js';
import { throwIfCancelled } from '../common/requests/cancellation.js';

/** The file system of the machine. Uris of other schemes have no files here. */
export const nodeFiles: FileAccess = {
  async readFile(uri) {
    try {
      return await readFile(fileURLToPath(uri));
    } catch (error) {
      throw toFileAccessError(error);
    }
  },
  async stamp(uri) {
    try {
      const { mtimeMs, size, ino } = await stat(fileURLToPath(uri));
      return `${mtimeMs}-${size}-${ino}`;
    } catch {
      return undefined;
    }
  },
  list: listFolder,
};

/** Breadth first, so that a limit cuts off what lies deepest. Links to folders are not followed: they may lead in a circle. */
async function listFolder(folder: Uri, limits: ListLimits, token: CancellationToken): Promise<FileListing> {
  const files: Uri[] = [];
  let level: Uri[] = [folder];
  for (let depth = 0; level.length > 0; depth++) {
    const next: Uri[] = [];
    for (const parent of level) {
      for (const entry of await entriesOf(parent)) {
        if (entry.isDirectory()) {
          if (isSearchedFolder(entry.name)) next.push(childUri(parent, entry.name));
        } else {
          if (files.length >= limits.maxFiles) return { files, truncated: true };
          files.push(childUri(parent, entry.name));
        }
      }
      throwIfCancelled(token);
    }
    if (depth >= limits.maxDepth) return { files, truncated: limits.maxDepth > 0 && next.length > 0 };
    level = next;
  }
  return { files, truncated: false };
}

/** The entries of a folder in the order of their names, which file systems don't promise; none where it can't be read. */
async function entriesOf(folder: Uri): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(fileURLToPath(folder), { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function toFileAccessError(error: unknown): FileAccessError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return new FileAccessError(FAILURES[code] ?? 'failed', code);
}

const FAILURES: Readonly<Partial<Record<string, FileAccessFailure>>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
};
