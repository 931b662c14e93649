import { type ConnectorDocument, documentAt, parsePointer, pointerOf, type Pointer, segmentsOf, type Uri } from '@connector-workbench/core';
import { type CancellationToken, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { DIAGNOSTIC_SOURCE } from '../diagnostics/diagnostic-conversion.js';
import type { DocumentPositions } from '../diagnostics/document-positions.js';
import type { LintService } from '../lint/lint-service.js';
import type { ProjectDirectory } from '../projects/project-directory.js';
import { throwIfCancelled } from '../requests/cancellation.js';
import type { AskSecondOpinion, SecondOpinion } from './second-opinion.js';

export interface SecondOpinionsOptions {
  /** Undefined where the machine has no such validator, as in a browser. */
  readonly ask: AskSecondOpinion | undefined;
  readonly directory: ProjectDirectory;
  readonly lint: LintService;
  readonly positions: DocumentPositions;
  readonly isWanted: (uri: Uri) => boolean;
  /** The diagnostics of a file are others now. */
  readonly changed: (uri: Uri) => void;
}

/**
 * What the usual validator of Swagger 2.0 says of a definition when it is saved. It stops at its first complaint and knows nothing of connectors, so it is asked
 * only where our rules find no error, and what it says is information.
 */
export class SecondOpinions {
  readonly #options: SecondOpinionsOptions;
  readonly #said = new Map<Uri, { readonly version: number | undefined; readonly item: Diagnostic }>();
  /** By file, how often it was saved: what is asked about an earlier state is of no interest. */
  readonly #saves = new Map<Uri, number>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: SecondOpinionsOptions) {
    this.#options = options;
  }

  /** About this version of a file; none once it was edited. */
  itemsOf(uri: Uri, version: number | undefined): readonly Diagnostic[] {
    const said = this.#said.get(uri);
    return said?.version === version && said !== undefined ? [said.item] : [];
  }

  /** Asks about a file that was saved, if it is a definition: one after the other, and only about its last state. */
  saved(uri: Uri, token: CancellationToken): Promise<void> {
    const save = (this.#saves.get(uri) ?? 0) + 1;
    this.#saves.set(uri, save);
    const isLast = (): boolean => this.#saves.get(uri) === save;
    const asked = this.#last.then(() => (isLast() ? this.#askAbout(uri, isLast, token) : undefined));
    this.#last = asked.catch(() => undefined);
    return asked;
  }

  async #askAbout(uri: Uri, isLast: () => boolean, token: CancellationToken): Promise<void> {
    const { ask, isWanted } = this.#options;
    const document = ask !== undefined && isWanted(uri) ? await this.#definitionWithoutErrors(uri, token) : undefined;
    const opinion = ask === undefined || document === undefined ? undefined : await ask(document.value);
    throwIfCancelled(token);
    if (!isLast()) return;
    if (opinion === undefined || document === undefined) this.#forget(uri);
    else {
      this.#said.set(uri, { version: document.version, item: this.#diagnosticOf(document, opinion) });
      this.#options.changed(uri);
    }
  }

  #forget(uri: Uri): void {
    if (this.#said.delete(uri)) this.#options.changed(uri);
  }

  async #definitionWithoutErrors(uri: Uri, token: CancellationToken): Promise<ConnectorDocument | undefined> {
    for (const files of await this.#options.directory.projectsOf(uri, token)) {
      const { project, byUri } = await this.#options.lint.lint(files, token);
      const document = documentAt(project, uri);
      if (document?.kind !== 'definition') continue;
      const hasErrors = document.syntaxErrors.length > 0 || (byUri.get(uri) ?? []).some(({ severity }) => severity === 'error');
      return hasErrors ? undefined : document;
    }
    return undefined;
  }

  #diagnosticOf(document: ConnectorDocument, { message, pointer }: SecondOpinion): Diagnostic {
    return {
      range: this.#options.positions.rangeOf(document, placeOf(document, pointer)),
      severity: DiagnosticSeverity.Information,
      source: DIAGNOSTIC_SOURCE,
      code: 'second-opinion',
      message: `The Swagger 2.0 validator swagger-parser refuses this definition: ${message} No rule here finds an error, so the platform may take it; other tools may not.`,
    };
  }
}

/** The place that the validator names, or the nearest one around it: its way of writing places is not ours. */
function placeOf(document: ConnectorDocument, written: string | undefined): { readonly start: number; readonly end: number } {
  const pointer = written === undefined ? undefined : parsePointer(written);
  for (let segments = pointer === undefined ? [] : segmentsOf(pointer); segments.length > 0; segments = segments.slice(0, -1)) {
    const range = nameOrValue(document, pointerOf(segments));
    if (range !== undefined) return range;
  }
  return document.rangeOf(pointerOf(['swagger']), 'key') ?? { start: 0, end: 0 };
}

function nameOrValue(document: ConnectorDocument, pointer: Pointer): { readonly start: number; readonly end: number } | undefined {
  return document.rangeOf(pointer, 'key') ?? document.rangeOf(pointer, 'value');
}
