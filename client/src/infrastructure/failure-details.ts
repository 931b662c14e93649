import * as vscode from 'vscode';
import type { DisposableLike } from './disposables.js';
import { detailsText } from './failure-details-text.js';
import type { Failure } from './failure.js';

const SCHEME = 'connector-workbench-failure';
/** How many pages stay readable; older ones say that they are gone. */
const KEPT = 20;

/** Shows what is known of a failure in a read-only editor, from where it can be copied into a report. */
export class FailureDetails implements vscode.TextDocumentContentProvider, DisposableLike {
  readonly #pages = new Map<string, string>();
  readonly #registration: vscode.Disposable;
  readonly #redact: (text: string) => string;
  #count = 0;

  constructor(redact: (text: string) => string) {
    this.#redact = redact;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  async open(operation: string, failure: Failure): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${++this.#count}/${vscode.l10n.t('Failure details')}.txt` });
    this.#pages.set(uri.path, this.#redact(detailsText(operation, failure, new Date())));
    for (const path of [...this.#pages.keys()].slice(0, -KEPT)) this.#pages.delete(path);
    await vscode.window.showTextDocument(uri, { preview: true });
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#pages.get(uri.path) ?? vscode.l10n.t('These details are no longer kept. The log still has them.');
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
