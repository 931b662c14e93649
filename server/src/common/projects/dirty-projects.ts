import type { ProjectFiles } from '@connector-workbench/core';
import type { ProjectDirectory } from './project-directory.js';
import type { WorkspaceChange } from './workspace-changes.js';

/** Collects which projects changes touch, until somebody takes them. */
export class DirtyProjects {
  readonly #directory: ProjectDirectory;
  readonly #ids = new Set<string>();

  constructor(directory: ProjectDirectory) {
    this.#directory = directory;
  }

  add(change: WorkspaceChange): void {
    const touched = change.what === 'everything' ? this.#directory.projects : change.uris.flatMap((uri) => this.#directory.knownProjectsOf(uri));
    for (const { id } of touched) this.#ids.add(id);
  }

  addAgain({ id }: ProjectFiles): void {
    this.#ids.add(id);
  }

  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  /** The projects to look at, which count as clean from now on. Those that are gone by now are left out. */
  take(): readonly ProjectFiles[] {
    const projects = [...this.#ids].flatMap((id) => this.#directory.projectById(id) ?? []);
    this.#ids.clear();
    return projects;
  }
}
