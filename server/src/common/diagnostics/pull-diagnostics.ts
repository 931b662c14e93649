import type { ProjectFiles, Uri } from '@connector-workbench/core';
import {
  type CancellationToken, type DocumentDiagnosticParams, type DocumentDiagnosticReport, type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport, type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { canonicalUri } from '../host/uri.js';
import type { ProjectDirectory } from '../projects/project-directory.js';
import { throwIfCancelled } from '../requests/cancellation.js';
import type { DeliveredReports } from './delivered-reports.js';
import type { DiagnosticReports } from './diagnostic-reports.js';
import { type DocumentReport, NO_PROBLEMS } from './document-report.js';

export interface PullDiagnosticsOptions {
  readonly directory: ProjectDirectory;
  readonly reports: DiagnosticReports;
  readonly delivered: DeliveredReports;
  clientUri(uri: Uri): string;
}

/** Sends a part of a workspace report ahead of the answer. */
export type PartialReport = (items: WorkspaceDocumentDiagnosticReport[]) => void;

/** Answers `textDocument/diagnostic` and `workspace/diagnostic`. */
export class PullDiagnostics {
  readonly #options: PullDiagnosticsOptions;

  constructor(options: PullDiagnosticsOptions) {
    this.#options = options;
  }

  async ofDocument({ textDocument, previousResultId }: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const report = await this.#options.reports.reportOf(canonicalUri(textDocument.uri), token);
    this.#options.delivered.note(report);
    return toReport(report, previousResultId);
  }

  /** Every file of every project, project by project, so that the first ones show while the last ones are still linted. */
  async ofWorkspace({ previousResultIds }: WorkspaceDiagnosticParams, token: CancellationToken, sendPart: PartialReport | undefined): Promise<WorkspaceDiagnosticReport> {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), { clientUri: uri, value }]));
    const seen = new Set<Uri>();
    const rest: WorkspaceDocumentDiagnosticReport[] = [];
    const send = sendPart ?? ((items) => { rest.push(...items); });
    await this.#options.directory.whenSearched(token);
    for (const files of this.#options.directory.projects) {
      const items = await this.#itemsOf(files, seen, previous, token);
      if (items.length > 0) send(items);
    }
    const gone = [...previous].filter(([uri, { value }]) => !seen.has(uri) && value !== NO_PROBLEMS);
    for (const [uri] of gone) this.#options.delivered.forget(uri);
    if (gone.length > 0) send(gone.map(([, { clientUri }]) => ({ kind: 'full', uri: clientUri, version: null, resultId: NO_PROBLEMS, items: [] })));
    return { items: rest };
  }

  async #itemsOf(files: ProjectFiles, seen: Set<Uri>, previous: ReadonlyMap<Uri, { readonly value: string }>, token: CancellationToken): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const reports = await this.#options.reports.reportsOf(files, token);
    throwIfCancelled(token);
    return reports.filter(({ uri }) => !seen.has(uri)).map((report) => {
      seen.add(report.uri);
      this.#options.delivered.note(report);
      return { ...toReport(report, previous.get(report.uri)?.value), uri: this.#options.clientUri(report.uri), version: report.version ?? null };
    });
  }
}

function toReport({ resultId, items }: DocumentReport, previousResultId: string | undefined): DocumentDiagnosticReport {
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: [...items] };
}
