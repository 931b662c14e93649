import type { ProjectFiles } from '@connector-workbench/core';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { ProjectDirectory } from './project-directory.js';
import type { ProjectSnapshots } from './project-snapshots.js';
import type { WorkspaceChanges } from './workspace-changes.js';

export interface ClosedProjectsOptions {
  readonly open: OpenDocuments;
  readonly directory: ProjectDirectory;
  readonly snapshots: ProjectSnapshots;
  readonly changes: WorkspaceChanges;
  /** Whether the editor tells of changes on disk. Where it does not, nothing may be taken for known. */
  readonly watched: () => boolean;
}

/**
 * What was found out about connectors of which no file is open: it is kept, and their texts and values are not, so that a workspace may hold thousands.
 * It counts until a file of the connector, or something that concerns all of them, changes.
 */
export class ClosedProjects {
  readonly #options: ClosedProjectsOptions;
  readonly #facts = new Map<string, { readonly files: ProjectFiles; readonly byTopic: Map<object, unknown> }>();

  constructor(options: ClosedProjectsOptions) {
    this.#options = options;
    options.changes.onDidChange((change) => {
      if (change.what === 'everything') this.#facts.clear();
      else for (const uri of change.uris) for (const { id } of options.directory.knownProjectsOf(uri)) this.#facts.delete(id);
    });
  }

  /** What `find` finds out about a connector; for a closed one, it is asked once. `topic` tells different questions apart. */
  async fact<T>(topic: object, files: ProjectFiles, find: () => Promise<T>): Promise<T> {
    if (!this.#isClosed(files)) return find();
    const known = this.#factsOf(files);
    if (known.has(topic)) return known.get(topic) as T;
    const found = await find();
    // Meanwhile it may have changed, or been opened.
    if (this.#facts.get(files.id)?.byTopic !== known || !this.#isClosed(files)) return found;
    known.set(topic, found);
    this.#options.snapshots.release(files);
    return found;
  }

  #factsOf(files: ProjectFiles): Map<object, unknown> {
    const known = this.#facts.get(files.id);
    if (known?.files === files) return known.byTopic;
    const byTopic = new Map<object, unknown>();
    this.#facts.set(files.id, { files, byTopic });
    return byTopic;
  }

  #isClosed({ documents }: ProjectFiles): boolean {
    return this.#options.watched() && documents.every(({ uri }) => this.#options.open.get(uri) === undefined);
  }
}
