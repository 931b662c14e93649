import { type ConnectorDocument, type ConnectorProject, documentAt, type FeaturePlace, indexOf, type OffsetEdit, type OffsetRange, type Uri, type WorkbenchInitializationOptions } from '@connector-workbench/core';
import type { CancellationToken, Location, Position, Range, TextDocumentIdentifier, TextDocumentPositionParams, TextEdit } from 'vscode-languageserver';
import type { DocumentPositions } from '../diagnostics/document-positions.js';
import type { EditorSupport } from '../documents/editor-support.js';
import type { YamlLoader } from '../documents/yaml-loader.js';
import { canonicalUri } from '../host/uri.js';
import type { LintService } from '../lint/lint-service.js';
import type { ClosedProjects } from '../projects/closed-projects.js';
import type { ProjectDirectory } from '../projects/project-directory.js';
import type { ProjectSnapshots } from '../projects/project-snapshots.js';
import type { RequestBoundary } from '../requests/request-boundary.js';
import type { DeployedStates } from './deployed-state.js';
import type { RulePages } from './rule-pages.js';
import type { SettingsStore } from '../settings/settings-store.js';

export interface FeatureServicesOptions {
  readonly boundary: RequestBoundary;
  readonly directory: ProjectDirectory;
  readonly snapshots: ProjectSnapshots;
  readonly closed: ClosedProjects;
  readonly positions: DocumentPositions;
  readonly lint: LintService;
  readonly yaml: YamlLoader;
  readonly rulePages: RulePages;
  readonly deployed: DeployedStates;
  /** A uri as the editor writes it, where it has the file open. */
  readonly clientUri: (uri: Uri) => string;
  /** What the editor itself does for a file. */
  readonly editorSupport: (uri: Uri) => EditorSupport | undefined;
  readonly settings: SettingsStore;
  readonly options: WorkbenchInitializationOptions;
}

/** A document in one of the snapshots it belongs to. */
export interface DocumentInProject {
  readonly project: ConnectorProject;
  readonly document: ConnectorDocument;
}

/** What language features share: from the editor's positions to places in snapshots, and back. */
export class FeatureServices {
  readonly boundary: RequestBoundary;
  readonly directory: ProjectDirectory;
  readonly lint: LintService;
  readonly yaml: YamlLoader;
  readonly rulePages: RulePages;
  readonly deployed: DeployedStates;
  readonly settings: SettingsStore;
  /** What the client says of itself. */
  readonly options: WorkbenchInitializationOptions;
  readonly #snapshots: ProjectSnapshots;
  readonly #closed: ClosedProjects;
  readonly #positions: DocumentPositions;
  readonly #clientUri: (uri: Uri) => string;
  readonly #editorSupport: (uri: Uri) => EditorSupport | undefined;

  constructor({ boundary, directory, snapshots, closed, positions, lint, yaml, rulePages, deployed, clientUri, editorSupport, settings, options }: FeatureServicesOptions) {
    this.boundary = boundary;
    this.directory = directory;
    this.lint = lint;
    this.yaml = yaml;
    this.rulePages = rulePages;
    this.deployed = deployed;
    this.settings = settings;
    this.options = options;
    this.#snapshots = snapshots;
    this.#closed = closed;
    this.#positions = positions;
    this.#clientUri = clientUri;
    this.#editorSupport = editorSupport;
  }

  /** The document in each connector that it belongs to: mostly one, several where the connectors of a solution share the file, none for other files. */
  async documents({ uri }: TextDocumentIdentifier, token: CancellationToken): Promise<readonly DocumentInProject[]> {
    const canonical = canonicalUri(uri);
    const found: DocumentInProject[] = [];
    for (const files of await this.directory.projectsOf(canonical, token)) {
      const project = await this.#snapshots.snapshot(files, token);
      const document = documentAt(project, canonical);
      if (document !== undefined) found.push({ project, document });
    }
    return found;
  }

  /** The first of `documents`: enough for what only depends on the one file. */
  async document(identifier: TextDocumentIdentifier, token: CancellationToken): Promise<DocumentInProject | undefined> {
    return (await this.documents(identifier, token))[0];
  }

  /** The place of a question, in each connector that the document belongs to. */
  async places({ textDocument, position }: TextDocumentPositionParams, token: CancellationToken): Promise<readonly FeaturePlace[]> {
    return (await this.documents(textDocument, token)).map(({ project, document }) => ({ project, document, index: indexOf(project), offset: this.#positions.offsetOf(document, position) }));
  }

  /**
   * What `find` finds in each connector of the workspace. Of the closed ones that is kept under its topic, and their texts and values are not: it must not hold on to the
   * project.
   */
  async ofAllProjects<T>(topic: object, find: (project: ConnectorProject) => T, token: CancellationToken): Promise<readonly T[]> {
    const found: T[] = [];
    for (const files of this.directory.projects) found.push(await this.#closed.fact(topic, files, async () => find(await this.#snapshots.snapshot(files, token))));
    return found;
  }

  offsetOf(document: ConnectorDocument, position: Position): number {
    return this.#positions.offsetOf(document, position);
  }

  rangeOf(document: ConnectorDocument, range: OffsetRange): Range {
    return this.#positions.rangeOf(document, range);
  }

  locationOf(document: ConnectorDocument, range: OffsetRange): Location {
    return { uri: this.clientUri(document.uri), range: this.rangeOf(document, range) };
  }

  textEdit(document: ConnectorDocument, { range, newText }: OffsetEdit): TextEdit {
    return { range: this.rangeOf(document, range), newText };
  }

  /** A uri as the editor writes it, where it has the file open. */
  clientUri(uri: Uri): string {
    return this.#clientUri(uri);
  }

  /** Who else is at work in a file, and outlines it, folds it and expands selections; undefined where nobody is. */
  editorSupport({ uri }: ConnectorDocument): EditorSupport | undefined {
    return this.#editorSupport(uri);
  }
}
