import { LINT_PROJECT_REQUEST, PROJECTS_CHANGED_NOTIFICATION, PROJECTS_REQUEST, type Uri } from '@connector-workbench/core';
import {
  CancellationToken, CancellationTokenSource, type Connection, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, type Disposable, ErrorCodes, type InitializeParams, type InitializeResult, ResponseError,
} from 'vscode-languageserver';
import { DiagnosticsRefresh } from './diagnostics/diagnostics-refresh.js';
import { PushDiagnostics } from './diagnostics/push-diagnostics.js';
import { FeatureRefresh } from './features/feature-refresh.js';
import { LANGUAGE_FEATURES } from './features/language-features.js';
import type { ServerHost } from './host/server-host.js';
import { canonicalUri } from './host/uri.js';
import { WATCHERS } from './projects/file-watching.js';
import { type ClientFeatures, readClientFeatures } from './requests/client-features.js';
import { readInitializationOptions } from './requests/initialization-options.js';
import { RequestBoundary } from './requests/request-boundary.js';
import { serverCapabilities } from './server-capabilities.js';
import { createSession, type Session } from './session.js';
import { warmUp } from './warm-up.js';
import { ProjectsChangedNotifier } from './workbench/projects-changed.js';

const CONFIGURATION_SECTION = 'connectorWorkbench';
/** How long the first results wait for the editor's settings. */
const SETTINGS_PATIENCE_MS = 1000;
/** By then an editor has sent what it sends first. */
const WARM_UP_DELAY_MS = 50;

/** Serves one editor over a connection, until the connection ends. It reads files only through the host. */
export function startServer(connection: Connection, host: ServerHost): void {
  const server = new Server(connection, host);
  server.listen();
}

/** One connection: before `initialize` it has no session, after `shutdown` it answers nothing. */
class Server {
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #boundary: RequestBoundary;
  readonly #resources: Disposable[] = [];
  #isInitialized = false;
  #isStopped = false;
  readonly #stopping = new CancellationTokenSource();
  #isWatching = false;

  constructor(connection: Connection, host: ServerHost) {
    this.#connection = connection;
    this.#host = host;
    this.#boundary = new RequestBoundary(connection.console, () => this.#isStopped);
  }

  listen(): void {
    const early = this.#connection.onRequest((method) => { throw new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize.`); });
    this.#connection.onInitialize((params) => {
      if (this.#isInitialized) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize was sent twice.');
      this.#isInitialized = true;
      early.dispose();
      return this.#initialize(params);
    });
    this.#connection.onShutdown(() => { this.#stop(); });
    this.#connection.onExit(() => { this.#stop(); });
    this.#connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const features = readClientFeatures(params.capabilities);
    const options = readInitializationOptions(params.initializationOptions);
    const session = createSession({ host: this.#host, logger: this.#connection.console, boundary: this.#boundary, features, options, watched: () => this.#isWatching });
    this.#handleDocuments(session);
    this.#handleRequests(session, features);
    this.#tellOfChanges(session, features);
    this.#connection.onInitialized(() => { void this.#boundary.run('initialized', () => { this.#begin(session, features, foldersOf(params)); }); });
    this.#connection.onDidChangeConfiguration(({ settings }) => { void this.#boundary.run('didChangeConfiguration', () => this.#readSettings(session, features, settings)); });
    this.#resources.push({ dispose: () => { session.directory.close(); } }, session.sync);
    return { capabilities: serverCapabilities(features), serverInfo: { name: 'Connector Workbench', version: SERVER_VERSION } };
  }

  /** After the handshake: what the editor is asked for, and the search for projects. Nothing of it keeps requests waiting. */
  #begin(session: Session, features: ClientFeatures, folders: readonly Uri[]): void {
    session.directory.setFolders(folders);
    const settings = this.#boundary.run('workspace/configuration', () => this.#readSettings(session, features, undefined));
    session.settings.startReading(settings, new Promise((resolve) => { this.#resources.push(this.#host.timers.after(SETTINGS_PATIENCE_MS, resolve)); }));
    this.#resources.push(this.#host.timers.after(WARM_UP_DELAY_MS, () => { void this.#boundary.run('warm-up', warmUp); }));
    if (features.workspaceFolders) this.#followFolders(session, features);
    if (features.fileWatching) void this.#boundary.run('registration of watchers', () => this.#watchFiles());
    for (const feature of LANGUAGE_FEATURES) void this.#boundary.run('registration of a feature', () => feature.begin?.(this.#connection, session.featureServices, features));
    if (features.configurationRegistration) void this.#boundary.run('registration for settings', () => this.#followSettings());
  }

  async #watchFiles(): Promise<void> {
    await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
    this.#isWatching = true;
  }

  async #followSettings(): Promise<void> {
    await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: CONFIGURATION_SECTION });
  }

  #followFolders(session: Session, features: ClientFeatures): void {
    this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      void this.#boundary.run('didChangeWorkspaceFolders', async () => {
        const gone = new Set(removed.map(({ uri }) => canonicalUri(uri)));
        session.directory.setFolders([...session.directory.folders.filter((folder) => !gone.has(folder)), ...added.map(({ uri }) => canonicalUri(uri))]);
        await this.#readSettings(session, features, undefined);
      });
    });
  }

  async #readSettings({ settings, directory }: Session, features: ClientFeatures, pushed: unknown): Promise<void> {
    if (features.configuration) {
      await settings.read(directory.folders, (scopes) => this.#connection.workspace.getConfiguration(scopes.map((scopeUri) => ({ section: CONFIGURATION_SECTION, ...(scopeUri === undefined ? {} : { scopeUri }) }))));
    } else if (typeof pushed === 'object' && pushed !== null && CONFIGURATION_SECTION in pushed) {
      settings.accept(pushed[CONFIGURATION_SECTION]);
    }
  }

  #handleDocuments({ open, sync, secondOpinions }: Session): void {
    this.#connection.onDidOpenTextDocument((params) => { open.open(params); });
    this.#connection.onDidChangeTextDocument((params) => { open.change(params); });
    this.#connection.onDidCloseTextDocument(({ textDocument }) => { open.close(textDocument.uri); });
    this.#connection.onDidSaveTextDocument(({ textDocument }) => {
      const uri = canonicalUri(textDocument.uri);
      sync.saved(uri);
      void this.#boundary.run('second opinion', () => secondOpinions.saved(uri, this.#stopping.token));
    });
    this.#connection.onDidChangeWatchedFiles(({ changes }) => { sync.diskChanged(changes); });
  }

  #handleRequests({ pull, codeActions, projectRequests, featureServices }: Session, features: ClientFeatures): void {
    const connection = this.#connection;
    if (features.pullDiagnostics) {
      connection.languages.diagnostics.on(this.#boundary.request('textDocument/diagnostic', (params, token) => pull.ofDocument(params, token)));
      connection.languages.diagnostics.onWorkspace((params, token, _workDone, progress) => {
        const sendPart = progress === undefined ? undefined : (items: Parameters<typeof progress.report>[0]['items']): void => { progress.report({ items }); };
        return this.#boundary.request('workspace/diagnostic', () => pull.ofWorkspace(params, token, sendPart))(params, token);
      });
    }
    if (features.codeActionLiterals) {
      connection.onCodeAction(this.#boundary.request('textDocument/codeAction', (params, token) => codeActions.offer(params, token)));
      connection.onCodeActionResolve(this.#boundary.request('codeAction/resolve', (action, token) => codeActions.resolve(action, token)));
    }
    for (const feature of LANGUAGE_FEATURES) feature.register(connection, featureServices, features);
    connection.onRequest(PROJECTS_REQUEST, withOptionalParams(this.#boundary.request(PROJECTS_REQUEST, (_params: unknown, token) => projectRequests.projects(token))));
    connection.onRequest(LINT_PROJECT_REQUEST, withOptionalParams(this.#boundary.request(LINT_PROJECT_REQUEST, (params: unknown, token) => projectRequests.lintProject(params, token))));
  }

  #tellOfChanges({ changes, directory, open, reports, delivered, settings, clientUri }: Session, features: ClientFeatures): void {
    const { timers } = this.#host;
    const boundary = this.#boundary;
    const notifier = new ProjectsChangedNotifier(timers, () => { void boundary.run(PROJECTS_CHANGED_NOTIFICATION, () => this.#connection.sendNotification(PROJECTS_CHANGED_NOTIFICATION)); });
    const featureRefresh = new FeatureRefresh({ open, directory, timers, boundary, connection: this.#connection, features });
    changes.onDidChange((change) => {
      notifier.schedule();
      featureRefresh.schedule(change);
    });
    settings.onDidChange(() => { changes.everythingChanged(); });
    this.#resources.push(notifier, featureRefresh);
    if (!features.pullDiagnostics) {
      const push = new PushDiagnostics({ directory, open, reports, timers, boundary, clientUri, publish: (params) => { void boundary.run('textDocument/publishDiagnostics', () => this.#connection.sendDiagnostics(params)); } });
      changes.onDidChange((change) => { push.schedule(change); });
      this.#resources.push(push);
    } else if (features.refreshDiagnostics) {
      const refresh = new DiagnosticsRefresh({ directory, reports, delivered, timers, boundary, requestRefresh: () => this.#connection.languages.diagnostics.refresh() });
      changes.onDidChange((change) => { refresh.schedule(change); });
      this.#resources.push(refresh);
    }
  }

  #stop(): void {
    this.#isStopped = true;
    this.#stopping.cancel();
    for (const resource of this.#resources.splice(0)) resource.dispose();
  }
}

/** Where a message has no parameters, the library hands over the token in their place. */
function withOptionalParams<R>(handle: (params: unknown, token: CancellationToken) => Promise<R>): (first: unknown, second?: unknown) => Promise<R> {
  return (first, second) => {
    if (CancellationToken.is(second)) return handle(first, second);
    return handle(undefined, CancellationToken.is(first) ? first : CancellationToken.None);
  };
}

const SERVER_VERSION = '0.1.0';

/** The workspace folders, or what older editors send in their place. */
function foldersOf(params: InitializeParams): readonly Uri[] {
  const { rootUri }: { readonly rootUri?: unknown } = params;
  const folders = params.workspaceFolders ?? [];
  if (folders.length > 0) return folders.map(({ uri }) => canonicalUri(uri));
  return typeof rootUri === 'string' ? [canonicalUri(rootUri)] : [];
}
