import { folderOf, type ProjectFiles, type Uri } from '@connector-workbench/core';
import { type CancellationToken, Emitter, type Event } from 'vscode-languageserver';
import type { DocumentStore } from '../documents/document-store.js';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { FileAccess, ListLimits, Timers } from '../host/server-host.js';
import { isInside, withoutTrailingSlash } from '../host/uri.js';
import type { Logger } from '../requests/logger.js';
import { CancelledError, untilCancelled } from '../requests/cancellation.js';
import { ProjectRoot } from './project-root.js';

/** How far a workspace folder is searched. A truncated search is logged; a file beyond it is still found when it is opened. */
const WORKSPACE_LIMITS: ListLimits = { maxDepth: 16, maxFolders: 50_000, maxFiles: 20_000 };
/** A file opened from elsewhere: only the folder it stands in. */
const SINGLE_FOLDER_LIMITS: ListLimits = { maxDepth: 0, maxFolders: 1, maxFiles: 2_000 };

export interface ProjectDirectoryOptions {
  readonly files: FileAccess;
  readonly open: OpenDocuments;
  readonly documents: DocumentStore;
  readonly logger: Logger;
  readonly timers: Timers;
}

/**
 * Which projects there are, and to which a file belongs: those of the workspace folders, and those around open files
 * which no workspace folder covers (or covers yet: the search of a large workspace does not keep an open file waiting).
 */
export class ProjectDirectory {
  readonly #options: ProjectDirectoryOptions;
  readonly #changed = new Emitter<void>();
  readonly #workspace = new Map<Uri, { readonly root: ProjectRoot; readonly scanned: Promise<void> }>();
  readonly #single = new Map<Uri, { readonly root: ProjectRoot; readonly scanned: Promise<void> }>();
  #projects: readonly ProjectFiles[] = [];
  #byUri: ReadonlyMap<Uri, readonly ProjectFiles[]> = new Map();
  /** Each project beside its content as text: one that did not change stays the same object, and keeps what hangs on it. */
  #known: ReadonlyMap<string, { readonly content: string; readonly project: ProjectFiles }> = new Map();

  constructor(options: ProjectDirectoryOptions) {
    this.#options = options;
  }

  /** Fires when there are other projects than before, or one of them has other files. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  /** All projects known so far, sorted by folder and name. */
  get projects(): readonly ProjectFiles[] {
    return this.#projects;
  }

  get folders(): readonly Uri[] {
    return [...this.#workspace.keys()];
  }

  /** Starts to search new workspace folders, and forgets those which are gone. */
  setFolders(folders: readonly Uri[]): void {
    const wanted = new Set(folders.map(withoutTrailingSlash));
    for (const [folder, { root }] of this.#workspace) {
      if (wanted.has(folder)) continue;
      root.close();
      this.#workspace.delete(folder);
    }
    for (const folder of wanted) {
      if (!this.#workspace.has(folder)) this.#workspace.set(folder, this.#start(folder, WORKSPACE_LIMITS));
    }
    this.#update();
  }

  /** Waits until every workspace folder was searched once. */
  async whenSearched(token: CancellationToken): Promise<void> {
    await untilCancelled(Promise.all([...this.#workspace.values()].map(({ scanned }) => scanned)), token);
  }

  /** The projects a file belongs to: mostly one, and several where connectors of a solution share it. */
  async projectsOf(uri: Uri, token: CancellationToken): Promise<readonly ProjectFiles[]> {
    const known = this.knownProjectsOf(uri);
    if (known.length > 0) return known;
    if (this.#options.open.get(uri) === undefined) await this.whenSearched(token);
    else await untilCancelled(this.#single.get(folderOf(uri))?.scanned ?? this.#searchAround(uri), token);
    return this.knownProjectsOf(uri);
  }

  knownProjectsOf(uri: Uri): readonly ProjectFiles[] {
    return this.#byUri.get(uri) ?? [];
  }

  projectById(id: string): ProjectFiles | undefined {
    return this.#projects.find((project) => project.id === id);
  }

  /** Files came or went on disk. */
  async applyFileChanges(added: readonly Uri[], removed: readonly Uri[]): Promise<void> {
    const affected = this.#roots().filter((root) => {
      const lost = removed.filter((uri) => root.removeFile(uri));
      const gained = added.filter((uri) => root.addFile(uri));
      return lost.length + gained.length > 0;
    });
    await this.#detectAgain(affected);
  }

  /** The content of a file changed: a look into it may now tell something else. */
  async applyContentChange(uri: Uri): Promise<void> {
    await this.#detectAgain(this.#roots().filter((root) => root.hasPeekedAt(uri)));
  }

  /** A file was opened or closed: it counts as a file of its folder while it is open. */
  async applyOpenChange(uri: Uri): Promise<void> {
    this.#closeUnusedFolders();
    await this.#detectAgain(this.#roots().filter((root) => root.covers(uri) && (root.hasPeekedAt(uri) || !root.hasListed(uri))));
  }

  /** Looks at a folder again, for editors that don't tell of changes on disk. */
  async relist(folder: Uri): Promise<void> {
    await Promise.all(this.#roots().filter((root) => root.folder === folder || isInside(root.folder, folder)).map((root) => this.#settle(root, root.relist(folder))));
    this.#update();
  }

  close(): void {
    for (const root of this.#roots()) root.close();
  }

  #searchAround(uri: Uri): Promise<void> {
    const folder = folderOf(uri);
    const entry = this.#start(folder, SINGLE_FOLDER_LIMITS);
    this.#single.set(folder, entry);
    return entry.scanned;
  }

  #start(folder: Uri, limits: ListLimits): { root: ProjectRoot; scanned: Promise<void> } {
    const { files, open, documents, logger, timers } = this.#options;
    const root = new ProjectRoot({
      folder, limits, files, timers,
      readText: (uri) => documents.text(uri),
      openFiles: () => open.uris(),
      onTruncated: () => { logger.warn(`${folder} holds more than is searched for connectors (${limits.maxFolders} folders, ${limits.maxFiles} JSON and YAML files). Open a folder further down to have all of them checked.`); },
    });
    return { root, scanned: this.#settle(root, root.scan()).then(() => { this.#update(); }) };
  }

  async #detectAgain(roots: readonly ProjectRoot[]): Promise<void> {
    if (roots.length === 0) return;
    await Promise.all(roots.map((root) => this.#settle(root, root.detectAgain())));
    this.#update();
  }

  /** A folder whose search fails has no projects; the others have theirs. */
  async #settle(root: ProjectRoot, job: Promise<void>): Promise<void> {
    await job.catch((error: unknown) => {
      if (!(error instanceof CancelledError)) this.#options.logger.error(`${root.folder} could not be searched for connectors: ${String(error)}`);
    });
  }

  #closeUnusedFolders(): void {
    const used = new Set(this.#options.open.uris().map(folderOf));
    for (const [folder, { root }] of this.#single) {
      if (used.has(folder)) continue;
      root.close();
      this.#single.delete(folder);
      this.#update();
    }
  }

  #roots(): readonly ProjectRoot[] {
    return [...this.#workspace.values(), ...this.#single.values()].map(({ root }) => root);
  }

  #update(): void {
    // The roots of the workspace come first: what they found includes what a look into a single folder finds.
    const known = new Map<string, { readonly content: string; readonly project: ProjectFiles }>();
    for (const project of this.#roots().flatMap((root) => root.projects)) {
      if (known.has(project.id)) continue;
      const content = JSON.stringify(project);
      const before = this.#known.get(project.id);
      known.set(project.id, before?.content === content ? before : { content, project });
    }
    const isSame = known.size === this.#known.size && [...known].every(([id, entry]) => this.#known.get(id) === entry);
    if (isSame) return;
    this.#known = known;
    this.#projects = [...known.values()].map(({ project }) => project).sort((a, b) => compare(a.folder, b.folder) || compare(a.name, b.name));
    this.#byUri = groupByUri(this.#projects);
    this.#changed.fire();
  }
}

function groupByUri(projects: readonly ProjectFiles[]): ReadonlyMap<Uri, readonly ProjectFiles[]> {
  const byUri = new Map<Uri, ProjectFiles[]>();
  for (const project of projects) {
    const uris = [...project.documents.map(({ uri }) => uri), ...(project.icon === undefined ? [] : [project.icon])];
    for (const uri of uris) byUri.set(uri, [...(byUri.get(uri) ?? []), project]);
  }
  return byUri;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
