import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isSearchedFolder, type Uri } from '@connector-workbench/core';
import type { CancellationToken } from 'vscode-languageserver';
import { type FileAccess, FileAccessError, type FileAccessFailure, type FileListing, type ListLimits } from '../common/host/server-host.js';
import { childUri } from '../common/host/uri.js';
import { mayBelongToProject } from '../common/projects/project-file-names.js';
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
async function listFolder(folder: Uri, { maxDepth, maxFolders, maxFiles }: ListLimits, token: CancellationToken): Promise<FileListing> {
  const files: Uri[] = [];
  const queue = [{ folder, depth: 0 }];
  let tooDeep = false;
  // The queue grows while it is walked.
  for (const [at, { folder: parent, depth }] of queue.entries()) {
    if (at >= maxFolders || files.length >= maxFiles) return { files: files.slice(0, maxFiles), truncated: true };
    const { subfolders, uris } = await entriesOf(parent);
    throwIfCancelled(token);
    files.push(...uris);
    if (depth < maxDepth) queue.push(...subfolders.map((subfolder) => ({ folder: subfolder, depth: depth + 1 })));
    else tooDeep ||= maxDepth > 0 && subfolders.length > 0;
  }
  return { files: files.slice(0, maxFiles), truncated: tooDeep || files.length > maxFiles };
}

/** What counts of a folder's entries, in the order of their names, which file systems don't promise. */
async function entriesOf(folder: Uri): Promise<{ readonly subfolders: readonly Uri[]; readonly uris: readonly Uri[] }> {
  const entries = (await readEntries(folder)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const subfolders = entries.filter((entry) => entry.isDirectory() && isSearchedFolder(entry.name));
  const files = entries.filter((entry) => !entry.isDirectory());
  return {
    subfolders: subfolders.map(({ name }) => childUri(folder, name)),
    uris: files.map(({ name }) => childUri(folder, name)).filter(mayBelongToProject),
  };
}

async function readEntries(folder: Uri): Promise<Dirent[]> {
  try {
    return await readdir(fileURLToPath(folder), { withFileTypes: true });
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
