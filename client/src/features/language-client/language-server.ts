import * as vscode from 'vscode';
import { DidChangeWatchedFilesNotification, FileChangeType, LanguageClient, MessageType, RevealOutputChannelOn, ShowMessageNotification, State, TransportKind, type FileEvent, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import {
  ADD_PART_REQUEST, CHECK_DETAIL_REQUEST, LINT_PROJECT_REQUEST, NEW_CONNECTOR_REQUEST, PROJECTS_CHANGED_NOTIFICATION, PROJECTS_REQUEST,
  type AddPartParams, type AddPartResult, type CheckDetailParams, type CheckDetailResult, type LintProjectParams, type LintProjectResult, type NewConnectorParams, type NewConnectorResult, type ProjectSummary, type ProjectsResult, type WorkbenchInitializationOptions,
} from '@connector-workbench/core';
import type { DisposableLike } from '../../infrastructure/disposables.js';
import { documentSelector } from './document-selector.js';
import { ServerStoppedError } from './describe-server-failure.js';
import type { CrashHandler } from './crash-handler.js';
import type { ChangeOnDisk } from './files-outside-of-workspace.js';
import { withOwnCommand } from './lens-command.js';

const CHANGE_TYPES: Readonly<Record<ChangeOnDisk, FileChangeType>> = { created: FileChangeType.Created, changed: FileChangeType.Changed, deleted: FileChangeType.Deleted };

export interface LanguageServerParts {
  /** Absolute path of the server's bundle. */
  readonly modulePath: string;
  readonly channel: vscode.LogOutputChannel;
  readonly crashes: CrashHandler;
  /** Shows what the server has to say to the person. */
  tell(message: string, severity: 'info' | 'warning'): void;
  /** Read at each start, since it depends on settings and on other extensions. */
  initializationOptions(): WorkbenchInitializationOptions;
}

/** Our language server: a process that is started with the extension and survives crashes. Requests wait until it runs. */
export class LanguageServer implements DisposableLike {
  readonly #parts: LanguageServerParts;
  readonly #projectsChanged = new vscode.EventEmitter<void>();
  #client: LanguageClient | undefined;
  #starting: Promise<LanguageClient> | undefined;

  /** The answer of `projects` may have changed, or the server started anew. */
  readonly onProjectsChanged = this.#projectsChanged.event;

  constructor(parts: LanguageServerParts) {
    this.#parts = parts;
  }

  /** Starts the server, or waits for a start that is under way. Throws where the process cannot be started. */
  start(): Promise<LanguageClient> {
    this.#starting ??= this.#launch().catch((error: unknown) => {
      this.#starting = undefined;
      throw error;
    });
    return this.#starting;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#starting = undefined;
    if (client === undefined) return;
    // A client that never got to run cannot be stopped in order; `dispose` ends its process in any state.
    if (client.state === State.Running) await client.stop();
    await client.dispose();
  }

  /** All connectors of the workspace, sorted by folder. */
  async projects(): Promise<readonly ProjectSummary[]> {
    const client = await this.#running();
    return (await client.sendRequest<ProjectsResult>(PROJECTS_REQUEST, {})).projects;
  }

  /** What the rules say of one connector now, or of what it is to be in a stage of its chain; undefined where the server knows no such connector. */
  async lintProject(projectId: string, stage?: string): Promise<LintProjectResult | undefined> {
    const client = await this.#running();
    const params: LintProjectParams = { projectId, ...(stage === undefined ? {} : { stage }) };
    return (await client.sendRequest<LintProjectResult | null>(LINT_PROJECT_REQUEST, params)) ?? undefined;
  }

  /** How a definition becomes one that has a part which somebody describes in short. */
  async addPart(uri: vscode.Uri, position: AddPartParams['position'], part: AddPartParams['part']): Promise<AddPartResult> {
    const client = await this.#running();
    const params: AddPartParams = { uri: client.code2ProtocolConverter.asUri(uri), position, part };
    return await client.sendRequest<AddPartResult>(ADD_PART_REQUEST, params);
  }

  /** What is wrong with the title or the host of a connector to be; undefined where nothing is. */
  async checkDetail(params: CheckDetailParams): Promise<string | undefined> {
    const client = await this.#running();
    return (await client.sendRequest<CheckDetailResult>(CHECK_DETAIL_REQUEST, params)).fault ?? undefined;
  }

  /** The files of a new connector, the definition first. */
  async newConnector(params: NewConnectorParams): Promise<NewConnectorResult> {
    const client = await this.#running();
    return await client.sendRequest<NewConnectorResult>(NEW_CONNECTOR_REQUEST, params);
  }

  /** Tells the server of files that are new or others, where VS Code may not: it does not watch what is inside of every new folder. */
  async filesWritten(files: readonly vscode.Uri[]): Promise<void> {
    await this.filesChanged(files, 'created');
  }

  /** Tells the server of files that it is not told of by VS Code itself. */
  async filesChanged(files: readonly vscode.Uri[], what: ChangeOnDisk): Promise<void> {
    const client = await this.start();
    // Where it is started again, it reads everything anew.
    if (client.state === State.Stopped) return;
    const changes = files.map((uri): FileEvent => ({ uri: client.code2ProtocolConverter.asUri(uri), type: CHANGE_TYPES[what] }));
    await client.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  dispose(): void {
    // Nobody waits for it any more, and the process ends with VS Code in any case.
    this.stop().catch(() => undefined);
    this.#projectsChanged.dispose();
  }

  /** The server to ask. Throws ServerStoppedError where it crashed too often to be started again by itself. */
  async #running(): Promise<LanguageClient> {
    const client = await this.start();
    if (client.state === State.Stopped) throw new ServerStoppedError();
    return client;
  }

  async #launch(): Promise<LanguageClient> {
    const client = new LanguageClient('connectorWorkbench', 'Connector Workbench', serverOptions(this.#parts.modulePath), this.#clientOptions());
    this.#client = client;
    client.onNotification(PROJECTS_CHANGED_NOTIFICATION, () => { this.#projectsChanged.fire(); });
    // In the place of the library's own: what it shows is cut off after a line.
    client.onNotification(ShowMessageNotification.type, ({ type, message }) => { this.#parts.tell(message, type === MessageType.Error || type === MessageType.Warning ? 'warning' : 'info'); });
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#projectsChanged.fire();
    });
    await client.start();
    return client;
  }

  #clientOptions(): LanguageClientOptions {
    return {
      documentSelector: [...documentSelector],
      outputChannel: this.#parts.channel,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: () => this.#parts.initializationOptions(),
      diagnosticPullOptions: { onChange: true, onSave: false },
      errorHandler: this.#parts.crashes,
      markdown: { supportHtml: false },
      middleware: { provideCodeLenses: async (document, token, next) => (await next(document, token))?.map(withOwnCommand) },
    };
  }
}

function serverOptions(module: string): ServerOptions {
  return {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
}
