import type { Uri } from '@connector-workbench/core';
import type { DocumentReport } from './document-report.js';

/** What the editor was last told of each file. */
export class DeliveredReports {
  readonly #last = new Map<Uri, Pick<DocumentReport, 'version' | 'resultId'>>();

  note({ uri, version, resultId }: DocumentReport): void {
    this.#last.set(uri, { version, resultId });
  }

  forget(uri: Uri): void {
    this.#last.delete(uri);
  }

  uris(): readonly Uri[] {
    return [...this.#last.keys()];
  }

  /** Whether the editor shows something else than the report, for the same version. It asks by itself for a version it has not asked for. */
  isOutdatedBy(report: DocumentReport): boolean {
    const last = this.#last.get(report.uri);
    return last !== undefined && last.version === report.version && last.resultId !== report.resultId;
  }
}
