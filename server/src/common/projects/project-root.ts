import { folderOf, isSearchedFolder, type ProjectFiles, type Uri } from '@connector-workbench/core';
import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import type { FileAccess, ListLimits, Timers } from '../host/server-host.js';
import { foldersBetween, isInside } from '../host/uri.js';
import { throwIfCancelled } from '../requests/cancellation.js';
import { detect } from './detect.js';
import { mayBelongToProject } from './project-file-names.js';

export interface ProjectRootOptions {
  readonly folder: Uri;
  readonly limits: ListLimits;
  readonly files: FileAccess;
  readonly timers: Timers;
  readText(uri: Uri): Promise<string | undefined>;
  /** The open files count as files of the folder, even where they are not on disk (yet). */
  openFiles(): readonly Uri[];
  onTruncated(): void;
}

type FileChange = { readonly uri: Uri; readonly what: 'added' | 'removed' };

/** One searched folder: what files it has, and what projects they make. After the first search it knows of the disk what it is told. */
export class ProjectRoot {
  readonly folder: Uri;
  readonly #options: ProjectRootOptions;
  readonly #closed = new CancellationTokenSource();
  /** What happened while the first listing ran, which may have passed the place already. */
  readonly #early: FileChange[] = [];
  #files: Set<Uri> | undefined;
  #peeked: ReadonlySet<Uri> = new Set();
  #projects: readonly ProjectFiles[] = [];
  #jobs: Promise<void> = Promise.resolve();

  constructor(options: ProjectRootOptions) {
    this.folder = options.folder;
    this.#options = options;
  }

  /** What the last detection found; nothing before the first one. */
  get projects(): readonly ProjectFiles[] {
    return this.#projects;
  }

  get isOpen(): boolean {
    return !this.#closed.token.isCancellationRequested;
  }

  /** Lists the folder and detects its projects. */
  scan(): Promise<void> {
    return this.#enqueue(async (token) => {
      const listing = await this.#options.files.list(this.folder, this.#options.limits, token);
      throwIfCancelled(token);
      if (listing.truncated) this.#options.onTruncated();
      this.#files = new Set(listing.files);
      for (const { uri, what } of this.#early.splice(0)) {
        if (what === 'added') this.addFile(uri);
        else this.removeFile(uri);
      }
      await this.#detect(this.#files, token);
    });
  }

  /** Detects again, with the files as they are known. */
  detectAgain(): Promise<void> {
    return this.#enqueue((token) => this.#detect(this.#files ?? new Set(), token));
  }

  /** Looks again at the entries of one folder, for editors that don't tell of changes on disk. */
  relist(folder: Uri): Promise<void> {
    return this.#enqueue(async (token) => {
      const listing = await this.#options.files.list(folder, { ...this.#options.limits, maxDepth: 0 }, token);
      throwIfCancelled(token);
      const others = [...(this.#files ?? [])].filter((file) => folderOf(file) !== folder);
      this.#files = new Set([...others, ...listing.files]);
      await this.#detect(this.#files, token);
    });
  }

  /** Whether a file would be found by this root's search. */
  covers(uri: Uri): boolean {
    if (!isInside(this.folder, uri)) return false;
    const between = foldersBetween(this.folder, uri);
    return between.length <= this.#options.limits.maxDepth && between.every(isSearchedFolder);
  }

  /** Takes note of a new file. Answers whether the projects may be others now. */
  addFile(uri: Uri): boolean {
    if (!this.covers(uri) || !mayBelongToProject(uri)) return false;
    if (this.#files === undefined) {
      this.#early.push({ uri, what: 'added' });
      return false;
    }
    if (this.#files.has(uri)) return false;
    this.#files.add(uri);
    return true;
  }

  /** Takes note that a file, or a folder with all that was in it, is gone. Answers whether the projects may be others now. */
  removeFile(uri: Uri): boolean {
    if (!isInside(this.folder, uri)) return false;
    if (this.#files === undefined) {
      this.#early.push({ uri, what: 'removed' });
      return false;
    }
    const gone = [...this.#files].filter((file) => file === uri || isInside(uri, file));
    for (const file of gone) this.#files.delete(file);
    return gone.length > 0;
  }

  /** Whether the search found this file on disk. */
  hasListed(uri: Uri): boolean {
    return this.#files?.has(uri) === true;
  }

  /** Whether the content of this file took part in the last detection. */
  hasPeekedAt(uri: Uri): boolean {
    return this.#peeked.has(uri);
  }

  /** Ends whatever runs; nothing changes any more. */
  close(): void {
    this.#closed.cancel();
  }

  /** Jobs run one after the other, so that a detection never works on a listing that another one replaces. */
  #enqueue(job: (token: CancellationToken) => Promise<void>): Promise<void> {
    const token = this.#closed.token;
    const run = this.#jobs.then(() => {
      throwIfCancelled(token);
      return job(token);
    });
    this.#jobs = run.catch(() => undefined);
    return run;
  }

  async #detect(files: ReadonlySet<Uri>, token: CancellationToken): Promise<void> {
    const open = this.#options.openFiles().filter((uri) => this.covers(uri));
    const { projects, peeked } = await detect([...new Set([...files, ...open])], (uri) => this.#options.readText(uri), this.#options.timers, token);
    throwIfCancelled(token);
    this.#projects = projects;
    this.#peeked = peeked;
  }
}
