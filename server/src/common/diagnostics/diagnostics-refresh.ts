import type { ProjectFiles } from '@connector-workbench/core';
import type { Disposable } from 'vscode-languageserver';
import type { Timers } from '../host/server-host.js';
import { DirtyProjects } from '../projects/dirty-projects.js';
import type { ProjectDirectory } from '../projects/project-directory.js';
import type { WorkspaceChange } from '../projects/workspace-changes.js';
import { CancelledError } from '../requests/cancellation.js';
import { CurrentRun } from '../requests/current-run.js';
import type { RequestBoundary } from '../requests/request-boundary.js';
import type { DeliveredReports } from './delivered-reports.js';
import type { DiagnosticReports } from './diagnostic-reports.js';

/** Long enough for the editor to have pulled the edited file itself: what is outdated then is outdated because of a sibling. */
const QUIET_MS = 250;

export interface DiagnosticsRefreshOptions {
  readonly directory: ProjectDirectory;
  readonly reports: DiagnosticReports;
  readonly delivered: DeliveredReports;
  readonly timers: Timers;
  readonly boundary: RequestBoundary;
  requestRefresh(): Promise<void>;
}

/** Asks a pulling editor to pull again when something it does not know of changed what it was told: a sibling, the disk, the settings. */
export class DiagnosticsRefresh {
  readonly #options: DiagnosticsRefreshOptions;
  readonly #dirty: DirtyProjects;
  readonly #run = new CurrentRun();
  #everything = false;
  #isDisposed = false;
  #timer: Disposable | undefined;

  constructor(options: DiagnosticsRefreshOptions) {
    this.#options = options;
    this.#dirty = new DirtyProjects(options.directory);
  }

  schedule(change: WorkspaceChange): void {
    if (change.what === 'everything') this.#everything = true;
    else this.#dirty.add(change);
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
    this.#timer = this.#options.timers.after(QUIET_MS, () => {
      this.#timer = undefined;
      void this.#options.boundary.run('workspace/diagnostic/refresh', () => this.#refreshWhereNeeded());
    });
  }

  async #refreshWhereNeeded(): Promise<void> {
    if (this.#everything || (await this.#hasOutdatedReports())) {
      this.#everything = false;
      this.#dirty.take();
      await this.#options.requestRefresh();
    }
  }

  async #hasOutdatedReports(): Promise<boolean> {
    const token = this.#run.begin();
    const projects = this.#dirty.take();
    try {
      for (const files of projects) {
        const reports = await this.#options.reports.reportsOf(files, token);
        const outdated = reports.filter((report) => this.#options.delivered.isOutdatedBy(report));
        // The editor is asked once for each outdated state: if it does not pull, asking again would not help.
        for (const report of outdated) this.#options.delivered.note(report);
        if (outdated.length > 0) return true;
      }
    } catch (error) {
      if (error instanceof CancelledError) this.#continueLater(projects);
      throw error;
    }
    return false;
  }

  /** A change cancelled the comparison. Its timer may have gone off already, and found these projects clean. */
  #continueLater(projects: readonly ProjectFiles[]): void {
    for (const files of projects) this.#dirty.addAgain(files);
    if (this.#timer === undefined && !this.#isDisposed) this.#restartTimer();
  }
}
