import { folderOf, type Uri } from '@connector-workbench/core';
import { CancellationToken, type Disposable, type FileEvent } from 'vscode-languageserver';
import type { OpenDocumentEvent, OpenDocuments } from '../documents/open-documents.js';
import type { Timers } from '../host/server-host.js';
import type { RequestBoundary } from '../requests/request-boundary.js';
import { sortFileEvents } from './file-watching.js';
import type { ProjectDirectory } from './project-directory.js';
import type { ProjectSnapshots } from './project-snapshots.js';
import type { WorkspaceChanges } from './workspace-changes.js';

/** A file that is no part of a project yet may become one while it is typed; that need not be noticed at each key. */
const DETECTION_PAUSE_MS = 500;

export interface WorkspaceSyncOptions {
  readonly open: OpenDocuments;
  readonly directory: ProjectDirectory;
  readonly snapshots: ProjectSnapshots;
  readonly changes: WorkspaceChanges;
  readonly timers: Timers;
  readonly boundary: RequestBoundary;
  readonly watched: () => boolean;
}

/** Leads what happens to files, in the editor and on disk, to the stores, and then tells those who show results. */
export class WorkspaceSync {
  readonly #options: WorkspaceSyncOptions;
  readonly #typedIn = new Set<Uri>();
  #timer: Disposable | undefined;

  constructor(options: WorkspaceSyncOptions) {
    this.#options = options;
    options.open.onDidChange((event) => { this.#openChanged(event); });
    options.directory.onDidChange(() => {
      options.snapshots.retain(options.directory.projects);
      options.changes.everythingChanged();
    });
  }

  /** The editor saved a file. Its content decides anew whether, and to what project, it belongs. */
  saved(uri: Uri): void {
    this.#run('didSave', async () => {
      await this.#relistUnlessWatched(uri);
      await this.#options.directory.applyContentChange(uri);
    });
  }

  diskChanged(events: readonly FileEvent[]): void {
    const { added, changed, removed } = sortFileEvents(events);
    for (const uri of [...added, ...changed, ...removed]) this.#options.snapshots.forgetDisk(uri);
    this.#run('didChangeWatchedFiles', async () => {
      await this.#options.directory.applyFileChanges(added, removed);
      for (const uri of changed) await this.#options.directory.applyContentChange(uri);
      this.#options.changes.filesChanged([...added, ...changed, ...removed]);
    });
  }

  dispose(): void {
    this.#timer?.dispose();
  }

  #openChanged({ uri, what }: OpenDocumentEvent): void {
    const { changes, directory, snapshots } = this.#options;
    if (what === 'changed') {
      if (directory.knownProjectsOf(uri).length === 0) this.#detectLater(uri);
      changes.filesChanged([uri]);
      return;
    }
    snapshots.forgetDisk(uri);
    this.#run(what === 'opened' ? 'didOpen' : 'didClose', async () => {
      await this.#relistUnlessWatched(uri);
      await directory.applyOpenChange(uri);
      await directory.projectsOf(uri, CancellationToken.None);
      changes.filesChanged([uri]);
    });
  }

  #detectLater(uri: Uri): void {
    this.#typedIn.add(uri);
    this.#timer?.dispose();
    this.#timer = this.#options.timers.after(DETECTION_PAUSE_MS, () => {
      const uris = [...this.#typedIn];
      this.#typedIn.clear();
      this.#run('detection', async () => {
        for (const each of uris) await this.#options.directory.applyContentChange(each);
      });
    });
  }

  async #relistUnlessWatched(uri: Uri): Promise<void> {
    if (!this.#options.watched()) await this.#options.directory.relist(folderOf(uri));
  }

  #run(name: string, job: () => Promise<void>): void {
    void this.#options.boundary.run(name, job);
  }
}
