import { documentAt, type Problem, type ProjectFiles, type Uri, type WorkbenchInitializationOptions } from '@connector-workbench/core';
import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import { isJsonLanguage } from '../documents/json-language.js';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Timers } from '../host/server-host.js';
import type { LintResult, LintService } from '../lint/lint-service.js';
import type { ClosedProjects } from '../projects/closed-projects.js';
import type { ProjectDirectory } from '../projects/project-directory.js';
import { throwIfCancelled } from '../requests/cancellation.js';
import type { DiagnosticConversion } from './diagnostic-conversion.js';
import { type DocumentReport, makeReport } from './document-report.js';

export interface DiagnosticReportsOptions {
  readonly directory: ProjectDirectory;
  readonly open: OpenDocuments;
  readonly lint: LintService;
  readonly conversion: DiagnosticConversion;
  readonly timers: Timers;
  readonly closed: ClosedProjects;
  /** What others say of a version of a file. */
  readonly furtherItems: (uri: Uri, version: number | undefined) => readonly Diagnostic[];
  /** What the client says of the editor: some problems are its own to report. */
  readonly options: Pick<WorkbenchInitializationOptions, 'builtInJsonDiagnostics' | 'otherYamlDiagnostics'>;
}

/** What is wrong with YAML only where it is to be a connector. */
const ONLY_OURS: ReadonlySet<string> = new Set(['yamlEmpty', 'yamlSeveralDocuments', 'yamlTooManyAliases', 'yamlUnsupportedValue', 'yamlUnsupportedKey', 'yamlBadMerge']);

/** Makes the reports that are pulled and pushed. */
export class DiagnosticReports {
  readonly #options: DiagnosticReportsOptions;
  readonly #made = new WeakMap<LintResult, Map<Uri, DocumentReport>>();

  constructor(options: DiagnosticReportsOptions) {
    this.#options = options;
  }

  /** The report of one file, of its current version: an edit that arrives meanwhile is waited for and counts. */
  async reportOf(uri: Uri, token: CancellationToken): Promise<DocumentReport> {
    for (;;) {
      const projects = await this.#options.directory.projectsOf(uri, token);
      const results: LintResult[] = [];
      for (const files of projects) results.push(await this.#options.lint.lint(files, token));
      const report = this.#merge(uri, results);
      // While the rules ran, nothing was read: let what came in be handled before the answer leaves.
      await this.#options.timers.turn();
      throwIfCancelled(token);
      if (report.version === this.#options.open.get(uri)?.version) return report;
    }
  }

  /** The reports of all files of a project. */
  async reportsOf(files: ProjectFiles, token: CancellationToken): Promise<readonly DocumentReport[]> {
    return this.#options.closed.fact(this, files, () => this.#reportsOf(files, token));
  }

  async #reportsOf(files: ProjectFiles, token: CancellationToken): Promise<readonly DocumentReport[]> {
    const result = await this.#options.lint.lint(files, token);
    const reports: DocumentReport[] = [];
    for (const { uri } of files.documents) reports.push(this.#isShared(uri) ? await this.reportOf(uri, token) : this.#report(uri, result));
    return files.icon !== undefined && result.byUri.has(files.icon) ? [...reports, this.#report(files.icon, result)] : reports;
  }

  #isShared(uri: Uri): boolean {
    return this.#options.directory.knownProjectsOf(uri).length > 1;
  }

  #merge(uri: Uri, results: readonly LintResult[]): DocumentReport {
    const [first, ...others] = results.map((result) => this.#report(uri, result));
    if (first === undefined) return makeReport(uri, this.#options.open.get(uri)?.version, []);
    if (others.length === 0) return first;
    const items = new Map([first, ...others].flatMap(({ items }) => items).map((item) => [JSON.stringify(item), item]));
    return makeReport(uri, first.version, [...items.values()]);
  }

  #report(uri: Uri, result: LintResult): DocumentReport {
    const report = this.#reportOfRules(uri, result);
    const further = this.#options.furtherItems(uri, report.version);
    return further.length === 0 ? report : makeReport(uri, report.version, [...report.items, ...further]);
  }

  #reportOfRules(uri: Uri, result: LintResult): DocumentReport {
    const reports = this.#made.get(result) ?? new Map<Uri, DocumentReport>();
    this.#made.set(result, reports);
    const known = reports.get(uri);
    if (known !== undefined) return known;
    const report = makeReport(uri, documentAt(result.project, uri)?.version, this.#diagnostics(uri, result));
    reports.set(uri, report);
    return report;
  }

  #diagnostics(uri: Uri, { project, byUri }: LintResult): readonly Diagnostic[] {
    const languageId = documentAt(project, uri)?.version === undefined ? undefined : this.#options.open.get(uri)?.languageId;
    return (byUri.get(uri) ?? [])
      .filter((problem) => !isReportedByEditor(problem, languageId, this.#options.options))
      .flatMap((problem) => this.#options.conversion.toDiagnostic(project, problem) ?? []);
  }
}

/**
 * What the editor's support for JSON or YAML says of the files it has open: syntax errors and duplicate keys. VS Code takes comments in `jsonc`
 * (which it makes of every settings.json) for granted, and the services don't, so those stay ours; so does what is YAML, but no connector.
 */
function isReportedByEditor({ rule, messageId }: Problem, languageId: string | undefined, options: DiagnosticReportsOptions['options']): boolean {
  const isSyntax = rule === 'syntax-error' || rule === 'duplicate-key';
  if (!isSyntax) return false;
  if (isJsonLanguage(languageId)) return options.builtInJsonDiagnostics === true && !(languageId === 'jsonc' && messageId === 'comment');
  return languageId === 'yaml' && options.otherYamlDiagnostics === true && !ONLY_OURS.has(messageId);
}
