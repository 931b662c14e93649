import { type ConnectorAsset, type ConnectorProject, documentAt, type ProjectFiles, type Uri } from '@connector-workbench/core';
import type { CancellationToken } from 'vscode-languageserver';
import type { DocumentStore } from '../documents/document-store.js';
import { throwIfCancelled } from '../requests/cancellation.js';

/** The current snapshot of each project. While none of its files changes, it is the same object, and results may hang on it. */
export class ProjectSnapshots {
  readonly #documents: DocumentStore;
  readonly #last = new Map<string, ConnectorProject>();
  readonly #icons = new Map<Uri, Promise<ConnectorAsset | undefined>>();

  constructor(documents: DocumentStore) {
    this.#documents = documents;
  }

  async snapshot(files: ProjectFiles, token: CancellationToken): Promise<ConnectorProject> {
    const documents = await Promise.all(files.documents.map(({ uri, kind }) => this.#documents.document(uri, kind)));
    const icon = files.icon === undefined ? undefined : await this.#icon(files.icon);
    throwIfCancelled(token);
    const project: ConnectorProject = { files, documents, ...(icon === undefined ? {} : { icon }) };
    const last = this.#last.get(files.id);
    if (last !== undefined && isSameSnapshot(last, project)) return last;
    this.#last.set(files.id, project);
    return project;
  }

  /** Whether the files of a snapshot that are open stand as they do in it. */
  isCurrent({ documents }: ConnectorProject): boolean {
    return documents.every((document) => this.#documents.isOpenAt(document.uri, document.version));
  }

  /** Something happened to the file on disk. */
  forgetDisk(uri: Uri): void {
    this.#icons.delete(uri);
    this.#documents.forgetDisk(uri);
  }

  /** All files of a project are read again before the next snapshot; those whose text is the same keep their document. */
  forgetFiles({ documents, icon }: ProjectFiles): void {
    for (const { uri } of documents) this.#documents.forgetDisk(uri);
    if (icon !== undefined) this.#icons.delete(icon);
  }

  /** Lets go of a project. Whoever wants it again gets it from the disk. */
  release({ id, documents, icon }: ProjectFiles): void {
    this.#last.delete(id);
    for (const { uri } of documents) this.#documents.forget(uri);
    if (icon !== undefined) this.#icons.delete(icon);
  }

  /** Lets go of everything but the given projects. */
  retain(projects: readonly ProjectFiles[]): void {
    const ids = new Set(projects.map(({ id }) => id));
    const uris = new Set(projects.flatMap(({ documents, icon }) => [...documents.map(({ uri }) => uri), icon]));
    for (const [id, project] of this.#last) {
      if (!ids.has(id)) this.#last.delete(id);
      for (const { uri } of project.documents) if (!uris.has(uri)) this.#documents.forget(uri);
    }
    for (const uri of this.#icons.keys()) if (!uris.has(uri)) this.#icons.delete(uri);
  }

  #icon(uri: Uri): Promise<ConnectorAsset | undefined> {
    const known = this.#icons.get(uri);
    if (known !== undefined) return known;
    const reading = this.#documents.bytes(uri).then((bytes) => (bytes === undefined ? undefined : { uri, kind: 'icon' as const, bytes }));
    this.#icons.set(uri, reading);
    return reading;
  }
}

function isSameSnapshot(one: ConnectorProject, other: ConnectorProject): boolean {
  return one.files === other.files && one.icon === other.icon && one.documents.length === other.documents.length
    && one.documents.every((document) => documentAt(other, document.uri) === document);
}
