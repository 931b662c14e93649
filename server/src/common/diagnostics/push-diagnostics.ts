import type { ProjectFiles, Uri } from '@connector-workbench/core';
import type { CancellationToken, Disposable, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Timers } from '../host/server-host.js';
import { DirtyProjects } from '../projects/dirty-projects.js';
import type { ProjectDirectory } from '../projects/project-directory.js';
import type { WorkspaceChange } from '../projects/workspace-changes.js';
import { CancelledError, throwIfCancelled } from '../requests/cancellation.js';
import { CurrentRun } from '../requests/current-run.js';
import type { RequestBoundary } from '../requests/request-boundary.js';
import type { DiagnosticReports } from './diagnostic-reports.js';
import type { DocumentReport } from './document-report.js';

/** The pause after an edit goes by how long the last check took: quick where checking is quick, and no queue where it is not. */
const PAUSE_PER_DURATION = 0.5;
const SHORTEST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 200;

export interface PushDiagnosticsOptions {
  readonly directory: ProjectDirectory;
  readonly open: OpenDocuments;
  readonly reports: DiagnosticReports;
  readonly timers: Timers;
  readonly boundary: RequestBoundary;
  clientUri(uri: Uri): string;
  publish(params: PublishDiagnosticsParams): void;
}

/** Publishes diagnostics by itself, for editors which don't pull them. Never used beside pulling. */
export class PushDiagnostics {
  readonly #options: PushDiagnosticsOptions;
  readonly #dirty: DirtyProjects;
  readonly #run = new CurrentRun();
  readonly #published = new Map<Uri, Pick<DocumentReport, 'version' | 'resultId'>>();
  #timer: Disposable | undefined;
  #lastDuration = 0;
  #isDisposed = false;

  constructor(options: PushDiagnosticsOptions) {
    this.#options = options;
    this.#dirty = new DirtyProjects(options.directory);
  }

  schedule(change: WorkspaceChange): void {
    this.#dirty.add(change);
    if (change.what === 'everything') this.#clearOrphans();
    this.#run.cancel();
    this.#restartTimer();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#timer?.dispose();
    this.#run.cancel();
  }

  #restartTimer(): void {
    this.#timer?.dispose();
    const pause = Math.min(Math.max(this.#lastDuration * PAUSE_PER_DURATION, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
    this.#timer = this.#options.timers.after(pause, () => {
      this.#timer = undefined;
      void this.#options.boundary.run('publishDiagnostics', () => this.#publishAll());
    });
  }

  async #publishAll(): Promise<void> {
    const token = this.#run.begin();
    for (const files of this.#dirty.take()) await this.#options.boundary.run('publishDiagnostics', () => this.#publishProject(files, token));
  }

  async #publishProject(files: ProjectFiles, token: CancellationToken): Promise<void> {
    const started = this.#options.timers.now();
    try {
      throwIfCancelled(token);
      for (const report of await this.#options.reports.reportsOf(files, token)) this.#publish(report);
      this.#lastDuration = this.#options.timers.now() - started;
    } catch (error) {
      if (error instanceof CancelledError) this.#continueLater(files);
      throw error;
    }
  }

  /** A change cancelled the run before this project was done. Its timer may have gone off already, and found this project clean. */
  #continueLater(files: ProjectFiles): void {
    this.#dirty.addAgain(files);
    if (this.#timer === undefined && !this.#isDisposed) this.#restartTimer();
  }

  #publish(report: DocumentReport): void {
    const { uri, version, resultId, items } = report;
    const open = this.#options.open.get(uri);
    // An edit overtook the check; another one is on its way.
    if (open?.version !== version) return;
    const last = this.#published.get(uri);
    if (last === undefined && items.length === 0 && open === undefined) return;
    if (last?.resultId === resultId && (version === undefined || last.version === version)) return;
    this.#published.set(uri, { version, resultId });
    this.#options.publish({ uri: this.#options.clientUri(uri), ...(version === undefined ? {} : { version }), diagnostics: [...items] });
  }

  /** Files which belong to no project any more have no problems. */
  #clearOrphans(): void {
    for (const uri of this.#published.keys()) {
      if (this.#options.directory.knownProjectsOf(uri).length > 0) continue;
      this.#published.delete(uri);
      this.#options.publish({ uri: this.#options.clientUri(uri), diagnostics: [] });
    }
  }
}
