import type { Uri } from '@connector-workbench/core';
import { CodeLensRefreshRequest, type Connection, type Disposable, InlayHintRefreshRequest, SemanticTokensRefreshRequest } from 'vscode-languageserver';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Timers } from '../host/server-host.js';
import type { ProjectDirectory } from '../projects/project-directory.js';
import type { WorkspaceChange } from '../projects/workspace-changes.js';
import type { ClientFeatures } from '../requests/client-features.js';
import type { RequestBoundary } from '../requests/request-boundary.js';

/** A pause in typing: what an editor shows in another file need not follow each key. */
const QUIET_MS = 500;

export interface FeatureRefreshOptions {
  readonly open: Pick<OpenDocuments, 'uris'>;
  readonly directory: Pick<ProjectDirectory, 'knownProjectsOf'>;
  readonly timers: Timers;
  readonly boundary: RequestBoundary;
  readonly connection: Connection;
  readonly features: ClientFeatures;
}

/**
 * Asks the editor to fetch again what it shows in the text of a file (lenses, hints, colours of names) when another file of the connector changed it.
 * For the file that is edited it asks by itself.
 */
export class FeatureRefresh implements Disposable {
  readonly #options: FeatureRefreshOptions;
  readonly #changed = new Set<Uri>();
  #everything = false;
  #timer: Disposable | undefined;

  constructor(options: FeatureRefreshOptions) {
    this.#options = options;
  }

  schedule(change: WorkspaceChange): void {
    if (change.what === 'everything') this.#everything = true;
    else for (const uri of change.uris) this.#changed.add(uri);
    this.#timer?.dispose();
    this.#timer = this.#options.timers.after(QUIET_MS, () => { this.#refreshWhereNeeded(); });
  }

  dispose(): void {
    this.#timer?.dispose();
  }

  #refreshWhereNeeded(): void {
    const uris = [...this.#changed];
    const isNeeded = this.#everything ? this.#options.open.uris().length > 0 : uris.some((uri) => this.#isReadElsewhere(uri));
    this.#changed.clear();
    this.#everything = false;
    if (isNeeded) this.#refresh();
  }

  /** Whether another file of one of its connectors is open. */
  #isReadElsewhere(uri: Uri): boolean {
    const { directory, open } = this.#options;
    const projects = new Set(directory.knownProjectsOf(uri).map(({ id }) => id));
    return projects.size > 0 && open.uris().some((other) => other !== uri && directory.knownProjectsOf(other).some(({ id }) => projects.has(id)));
  }

  #refresh(): void {
    const { features, boundary, connection } = this.#options;
    if (features.refreshCodeLenses) void boundary.run('workspace/codeLens/refresh', () => connection.sendRequest(CodeLensRefreshRequest.type));
    if (features.refreshInlayHints) void boundary.run('workspace/inlayHint/refresh', () => connection.sendRequest(InlayHintRefreshRequest.type));
    if (features.refreshSemanticTokens) void boundary.run('workspace/semanticTokens/refresh', () => connection.sendRequest(SemanticTokensRefreshRequest.type));
  }
}
