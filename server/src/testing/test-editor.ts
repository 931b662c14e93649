import {
  type CancellationToken, type ClientCapabilities, type CodeAction, type CodeActionContext, CodeActionRequest, CodeActionResolveRequest, ConfigurationRequest, type Diagnostic,
  DiagnosticRefreshRequest, DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, DidSaveTextDocumentNotification, type DocumentDiagnosticReport, DocumentDiagnosticRequest, type FileChangeType,
  InitializedNotification, InitializeRequest, type InitializeResult, LogMessageNotification, type ProtocolConnection, PublishDiagnosticsNotification, type PublishDiagnosticsParams, type Range,
  type Registration, RegistrationRequest, ShutdownRequest, type TextEdit, type WorkspaceDiagnosticReport, WorkspaceDiagnosticRequest, type WorkspaceDocumentDiagnosticReport, type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { waitFor } from './wait-for.js';

/** What a present-day editor says that it can do. */
export const PULL_CLIENT: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: true, codeDescriptionSupport: true, dataSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, dataSupport: true, resolveSupport: { properties: ['edit'] }, isPreferredSupport: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
};

/** The same, which shows trees of symbols, as VS Code and most others do. */
export const TREE_CLIENT: ClientCapabilities = { ...PULL_CLIENT, textDocument: { ...PULL_CLIENT.textDocument, documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

/** One that knows nothing but published diagnostics. */
export const PUSH_CLIENT: ClientCapabilities = {
  textDocument: { publishDiagnostics: { versionSupport: true }, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

export interface TestEditorStart {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly options?: unknown;
  readonly configuration?: TestEditor['configuration'];
}

/** The editor's side of a connection: it keeps texts and versions as an editor does, and remembers what the server sends. */
export class TestEditor {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registrations: Registration[] = [];
  readonly log: string[] = [];
  refreshes = 0;
  projectsChanged = 0;
  /** The answer to `workspace/configuration`, by the uri of the scope; the key '' is for all others. */
  configuration: Readonly<Record<string, unknown>> = {};
  readonly #documents = new Map<string, TextDocument>();

  constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => { this.published.push(params); });
    connection.onNotification(LogMessageNotification.type, ({ message }) => { this.log.push(message); });
    connection.onNotification('connectorWorkbench/projectsChanged', () => { this.projectsChanged++; });
    connection.onRequest(DiagnosticRefreshRequest.type, () => { this.refreshes++; });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => { this.registrations.push(...registrations); });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(({ scopeUri }) => this.configuration[scopeUri ?? ''] ?? this.configuration[''] ?? null));
    connection.listen();
  }

  async start({ capabilities = PULL_CLIENT, folders = [], options, configuration = {} }: TestEditorStart = {}): Promise<InitializeResult> {
    this.configuration = configuration;
    const result = await this.connection.sendRequest<InitializeResult>(InitializeRequest.method, {
      processId: null,
      capabilities,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      initializationOptions: options,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  async open(uri: string, text: string, languageId = 'json', version = 1): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, version, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version, text } });
  }

  textOf(uri: string): string {
    return this.#document(uri).getText();
  }

  versionOf(uri: string): number {
    return this.#document(uri).version;
  }

  /** Replaces the first occurrence of a text, as one incremental change, and answers the new version. */
  async replace(uri: string, search: string, replacement: string): Promise<number> {
    const document = this.#document(uri);
    const at = document.getText().indexOf(search);
    if (at < 0) throw new Error(`${search} does not occur in ${uri}`);
    return this.change(uri, { start: document.positionAt(at), end: document.positionAt(at + search.length) }, replacement);
  }

  async change(uri: string, range: Range, text: string): Promise<number> {
    const document = this.#document(uri);
    const version = document.version + 1;
    TextDocument.update(document, [{ range, text }], version);
    await this.sendChange(uri, version, range, text);
    return version;
  }

  /** Sends a change without keeping account of it. */
  async sendChange(uri: string, version: number, range: Range, text: string): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [{ range, text }] });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async fileEvent(type: FileChangeType, ...uris: readonly string[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: uris.map((uri) => ({ uri, type })) });
  }

  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const named = (uris: readonly string[]): { uri: string; name: string }[] => uris.map((uri) => ({ uri, name: uri }));
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: named(added), removed: named(removed) } });
  }

  async configure(configuration: Readonly<Record<string, unknown>>): Promise<void> {
    this.configuration = configuration;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  async pull(uri: string, previousResultId?: string, token?: CancellationToken): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, params, token);
  }

  /** The diagnostics of a file, which has to have a full report. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`The report of ${uri} is ${report.kind}`);
    return report.items;
  }

  /** The rules that report something in a file, in the order of the diagnostics. */
  async rules(uri: string): Promise<readonly string[]> {
    return (await this.diagnostics(uri)).map(({ code }) => String(code));
  }

  async pullWorkspace(previousResultIds: readonly { uri: string; value: string }[] = [], token?: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    return this.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [...previousResultIds] }, token);
  }

  /** The same with partial results: the chunks that were sent ahead, and the answer. */
  async pullWorkspaceInParts(): Promise<{ readonly parts: readonly WorkspaceDocumentDiagnosticReport[][]; readonly answer: WorkspaceDiagnosticReport }> {
    const parts: WorkspaceDocumentDiagnosticReport[][] = [];
    const progress = this.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'parts', ({ items }) => { parts.push(items); });
    const answer = await this.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [], partialResultToken: 'parts' });
    progress.dispose();
    return { parts, answer };
  }

  async codeActions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<readonly CodeAction[]> {
    const answer = await this.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context: { diagnostics: [], ...context } });
    return (answer ?? []).filter((action): action is CodeAction => !('command' in action && typeof action.command === 'string'));
  }

  async resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest(CodeActionResolveRequest.type, action);
  }

  /** What the text of a file becomes by an edit, which has to be for the version at hand. */
  applied(uri: string, edit: WorkspaceEdit | undefined): string {
    const document = this.#document(uri);
    const edits = (edit?.documentChanges ?? []).flatMap((change): TextEdit[] => {
      if (!('textDocument' in change) || change.textDocument.uri !== uri) return [];
      if (change.textDocument.version !== document.version) throw new Error(`The edit is for version ${String(change.textDocument.version)}, the text is at ${document.version}`);
      return change.edits.filter((each): each is TextEdit => 'newText' in each);
    });
    return TextDocument.applyEdits(document, [...edits, ...(edit?.changes?.[uri] ?? [])]);
  }

  /** The last list that was published for a file, once there is one for that version (or any, where none is named). */
  async publishedFor(uri: string, version?: number): Promise<PublishDiagnosticsParams> {
    return waitFor(`diagnostics of ${uri}`, () => this.published.findLast((params) => params.uri === uri && (version === undefined || params.version === version)));
  }

  async shutdown(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
  }

  dispose(): void {
    this.connection.end();
    this.connection.dispose();
  }

  #document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open in the editor`);
    return document;
  }
}
