import * as vscode from 'vscode';
import { createDocument, pointerOf, ROOT_POINTER, segmentsOf, syntaxOf, type ConnectorDocument, type OffsetRange, type Pointer, type ProjectSummary } from '@connector-workbench/core';
import { isPlatformError, type ServiceMessage } from '@connector-workbench/platform';
import type { DisposableLike } from '../../infrastructure/disposables.js';

/**
 * What the service said of a definition, as problems on the lines that it names. They are about one version of the file, and go with its next change.
 */
export class ServiceProblems implements DisposableLike {
  readonly #collection = vscode.languages.createDiagnosticCollection('connectorWorkbench.service');
  readonly #listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) this.#collection.delete(document.uri);
  });

  async show(project: ProjectSummary, messages: readonly ServiceMessage[]): Promise<void> {
    const uri = vscode.Uri.parse(project.definitionUri);
    const document = await vscode.workspace.openTextDocument(uri);
    const parsed = await parse(document);
    this.#collection.set(uri, messages.map((message) => diagnosticOf(document, parsed, message)));
  }

  clear(project: ProjectSummary): void {
    this.#collection.delete(vscode.Uri.parse(project.definitionUri));
  }

  /** Shows what an error of the service's says of places in the definition, if it does. */
  async showError(project: ProjectSummary, error: unknown): Promise<void> {
    if (isPlatformError(error) && error.serviceMessages.length > 0) await this.show(project, error.serviceMessages);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#collection.dispose();
  }
}

/** The YAML parser is loaded only for YAML. */
async function parse(document: vscode.TextDocument): Promise<ConnectorDocument> {
  const uri = document.uri.toString();
  const syntax = syntaxOf(uri);
  const yaml = syntax === 'yaml' ? (await import('@connector-workbench/core/yaml')).yamlSupport : undefined;
  return createDocument({ uri, kind: 'definition', syntax, text: document.getText() }, yaml);
}

function diagnosticOf(document: vscode.TextDocument, parsed: ConnectorDocument, { message, severity, path, pointer }: ServiceMessage): vscode.Diagnostic {
  const place = existingPlace(parsed, pointer ?? ROOT_POINTER);
  const range = new vscode.Range(document.positionAt(place.range.start), document.positionAt(place.range.end));
  // A place that the file does not have is still what the service speaks of.
  const text = pointer === place.pointer || path === undefined ? message : vscode.l10n.t('{0} (at {1})', message, path);
  const diagnostic = new vscode.Diagnostic(range, text, severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning);
  diagnostic.source = vscode.l10n.t('Power Platform');
  return diagnostic;
}

interface Place {
  readonly pointer: Pointer;
  readonly range: OffsetRange;
}

/** The place itself, or the nearest around it that the file has: the service may name a place of what it made of the definition. */
function existingPlace(document: ConnectorDocument, pointer: Pointer): Place {
  if (pointer === ROOT_POINTER) return { pointer, range: { start: 0, end: 0 } };
  const range = document.rangeOf(pointer, 'key') ?? document.rangeOf(pointer, 'value');
  return range === undefined ? existingPlace(document, pointerOf(segmentsOf(pointer).slice(0, -1))) : { pointer, range };
}
