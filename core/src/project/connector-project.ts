import type { ConnectorAsset, ConnectorDocument, DocumentKind, Uri } from '../documents/connector-document.js';

/** `paconn`: one folder is one connector. `solution`: an unpacked Dataverse solution, where a file prefix tells connectors apart. */
export type ProjectLayout = 'paconn' | 'solution';

/** Which files make up one connector: found by names first, then by content (see `detectProjects`). */
export interface ProjectFiles {
  /** Stable identity: the folder's uri, plus `#prefix` for one of several connectors in a solution folder. */
  readonly id: string;
  readonly folder: Uri;
  readonly layout: ProjectLayout;
  /** The folder's name, or the file prefix in a solution. */
  readonly name: string;
  /** Every text file with the part it plays, the definition first. Only an apiProperties.json that no definition takes has none (see `detectProjects`). */
  readonly documents: readonly ProjectFile[];
  readonly icon?: Uri;
  /**
   * What else stands in the folder and may be part of a connector by its name (`isProjectFile`, `isDefinitionCandidate`): with documents and icon,
   * all files of that kind. Undefined where nobody listed the folder for this connector alone, so that nothing can be said about what is missing.
   */
  readonly neighbours?: readonly Uri[];
}

export interface ProjectFile {
  readonly uri: Uri;
  readonly kind: DocumentKind;
  /** What a solution's file holds of apiProperties, e.g. `connectionParameters`; undefined for a whole document. */
  readonly part?: 'connectionParameters' | 'connectionParameterSets' | 'policyTemplateInstances';
}

/** A snapshot of one connector. An edit makes a new snapshot that shares the unchanged documents. */
export interface ConnectorProject {
  readonly files: ProjectFiles;
  readonly documents: readonly ConnectorDocument[];
  readonly icon?: ConnectorAsset;
}

/** The first document of a kind (a project has one definition, and may have several settings files). */
export function documentOf(project: ConnectorProject, kind: DocumentKind): ConnectorDocument | undefined {
  return project.documents.find((document) => document.kind === kind);
}

export function documentAt(project: ConnectorProject, uri: Uri): ConnectorDocument | undefined {
  return project.documents.find((document) => document.uri === uri);
}

/** The same project with one document replaced, or added where its uri is new. */
export function withDocument(project: ConnectorProject, document: ConnectorDocument): ConnectorProject {
  const others = project.documents.filter((each) => each.uri !== document.uri);
  const index = project.documents.findIndex((each) => each.uri === document.uri);
  const documents = index < 0 ? [...others, document] : others.toSpliced(index, 0, document);
  return { ...project, documents };
}
