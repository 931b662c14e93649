import * as vscode from 'vscode';
import { createDocument, syntaxOf, type ProjectSummary } from '@connector-workbench/core';
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
    this.#collection.set(uri, messages.map((message) => diagnosticOf(document, message)));
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

function diagnosticOf(document: vscode.TextDocument, message: ServiceMessage): vscode.Diagnostic {
  const severity = message.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(rangeOf(document, message), message.message, severity);
  diagnostic.source = vscode.l10n.t('Power Platform');
  return diagnostic;
}

/** A place that the service names need not exist in the file; what it says is then about the file as a whole. */
function rangeOf(document: vscode.TextDocument, { pointer }: ServiceMessage): vscode.Range {
  const uri = document.uri.toString();
  if (pointer === undefined || syntaxOf(uri) !== 'json') return new vscode.Range(0, 0, 0, 0);
  const parsed = createDocument({ uri, kind: 'definition', syntax: 'json', text: document.getText() });
  const range = parsed.rangeOf(pointer, 'key') ?? parsed.rangeOf(pointer, 'value');
  return range === undefined ? new vscode.Range(0, 0, 0, 0) : new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}
