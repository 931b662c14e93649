import { pathToFileURL } from 'node:url';
import type { Uri } from '@connector-workbench/core';

/** Something that the caller named, and that cannot be linted. `reason` is a whole sentence that says what to do. */
export interface PathFailure {
  readonly path: string;
  readonly reason: string;
}

/** A folder met in a tree whose content cannot be listed. */
export interface UnreadableFolder {
  readonly shown: string;
  readonly reason: string;
}

/** What a run looks at. */
export interface LintScope {
  /** All files found, with their absolute paths: those asked for, and their neighbours, which say what the others mean. */
  readonly files: ReadonlyMap<Uri, string>;
  /** The files asked for, with the path to show: as given, or joined to what was given. */
  readonly shown: ReadonlyMap<Uri, string>;
  /** The part of `shown` that the caller named file by file. */
  readonly named: ReadonlySet<Uri>;
  readonly failures: readonly PathFailure[];
  readonly unreadableFolders: readonly UnreadableFolder[];
}

/** Collects a `LintScope`. A file that is met twice is kept as it was met first, so that overlapping paths are linted once. */
export class ScopeBuilder implements LintScope {
  readonly files = new Map<Uri, string>();
  readonly shown = new Map<Uri, string>();
  readonly named = new Set<Uri>();
  readonly failures: PathFailure[] = [];
  readonly unreadableFolders: UnreadableFolder[] = [];

  addNeighbour(path: string): void {
    this.files.set(uriOf(path), path);
  }

  addFromTree(path: string, shown: string): void {
    const uri = uriOf(path);
    this.files.set(uri, path);
    if (!this.shown.has(uri)) this.shown.set(uri, shown);
  }

  addNamed(path: string, shown: string): void {
    this.addFromTree(path, shown);
    this.named.add(uriOf(path));
  }

  addFailure(failure: PathFailure): void {
    this.failures.push(failure);
  }

  addUnreadableFolder(folder: UnreadableFolder): void {
    if (!this.unreadableFolders.some(({ shown }) => shown === folder.shown)) this.unreadableFolders.push(folder);
  }
}

function uriOf(path: string): Uri {
  return pathToFileURL(path).href;
}
