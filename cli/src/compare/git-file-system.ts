import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../exit-code.js';
import { type EntryKind, FileError, FileMissingError, FileTooLargeError, type FolderEntry } from '@connector-workbench/platform/files';
import type { FileSystem } from '../files/file-system.js';
import { GitError, runGit } from './run-git.js';

/** The disk as it was in a revision: the paths of the working tree, with what was committed there. Throws a UsageError where git does not know it. */
export async function openRevision(revision: string, cwd: string, signal: AbortSignal): Promise<FileSystem> {
  // Git would take it for an option.
  if (revision === '' || revision.startsWith('-')) throw new UsageError(`"${revision}" is no revision. Name a commit, branch or tag: git:main, git:HEAD~1.`);
  const root = await topLevel(cwd, signal);
  const commit = await commitOf(revision, root, signal);
  const listed = await runGit(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit], root, signal);
  return new RevisionFileSystem({ root, commit, names: listed.toString('utf8').split('\0').filter((name) => name !== ''), signal });
}

async function topLevel(cwd: string, signal: AbortSignal): Promise<string> {
  try {
    return path.resolve((await runGit(['rev-parse', '--show-toplevel'], cwd, signal)).toString('utf8').trim());
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(`${cwd} is in no git repository, so that nothing can be compared with a revision. Compare with a folder or an environment.`, { cause: error });
  }
}

async function commitOf(revision: string, root: string, signal: AbortSignal): Promise<string> {
  try {
    return (await runGit(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], root, signal)).toString('utf8').trim();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(`git knows no revision "${revision}" here. Check the spelling; in a pipeline, fetch the history that it is in.`, { cause: error });
  }
}

interface Revision {
  readonly root: string;
  readonly commit: string;
  /** Of all files, below the root, with `/`. */
  readonly names: readonly string[];
  readonly signal: AbortSignal;
}

class RevisionFileSystem implements FileSystem {
  readonly #revision: Revision;
  readonly #files: ReadonlySet<string>;
  readonly #folders: ReadonlyMap<string, ReadonlyMap<string, EntryKind>>;

  constructor(revision: Revision) {
    this.#revision = revision;
    this.#files = new Set(revision.names);
    this.#folders = foldersOf(revision.names);
  }

  async kindOf(target: string): Promise<EntryKind> {
    const name = await this.#nameOf(target);
    if (this.#files.has(name)) return 'file';
    if (this.#folders.has(name)) return 'folder';
    throw new FileMissingError('it is not in this revision');
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    const entries = this.#folders.get(await this.#nameOf(folder)) ?? new Map<string, EntryKind>();
    return [...entries].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async read(target: string, limit: number): Promise<Uint8Array> {
    const name = await this.#nameOf(target);
    if (!this.#files.has(name)) throw new FileMissingError('it is not in this revision');
    const { root, commit, signal } = this.#revision;
    try {
      const bytes = await runGit(['cat-file', 'blob', `${commit}:${name}`], root, signal);
      if (bytes.length > limit) throw new FileTooLargeError(bytes.length);
      return bytes;
    } catch (error) {
      if (error instanceof GitError) throw new FileError(`git says: ${error.message}`, { cause: error });
      throw error;
    }
  }

  async readStart(target: string, count: number): Promise<Uint8Array> {
    return (await this.read(target, Number.POSITIVE_INFINITY)).subarray(0, count);
  }

  write(): Promise<void> {
    return Promise.reject(new FileError('what was committed cannot be written'));
  }

  create(): Promise<void> {
    return Promise.reject(new FileError('what was committed cannot be written'));
  }

  realPath(target: string): Promise<string> {
    return withoutLinks(target);
  }

  async #nameOf(target: string): Promise<string> {
    return path.relative(this.#revision.root, await withoutLinks(target)).split(path.sep).join('/');
  }
}

/** Of a folder that is no longer there, as much as is. */
async function withoutLinks(target: string): Promise<string> {
  try {
    return await realpath(target);
  } catch {
    const parent = path.dirname(target);
    return parent === target ? target : path.join(await withoutLinks(parent), path.basename(target));
  }
}

/** What is in each folder; the root is `''`. */
function foldersOf(names: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, EntryKind>> {
  const folders = new Map<string, Map<string, EntryKind>>([['', new Map()]]);
  for (const name of names) {
    let kind: EntryKind = 'file';
    for (let at = name; at !== ''; at = parentOf(at)) {
      const parent = parentOf(at);
      const entries = folders.get(parent) ?? new Map<string, EntryKind>();
      entries.set(at.slice(parent === '' ? 0 : parent.length + 1), kind);
      folders.set(parent, entries);
      kind = 'folder';
    }
  }
  return folders;
}

function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}
