import * as vscode from 'vscode';
import type { DisposableLike } from '../../infrastructure/disposables.js';

const SCHEME = 'connector-workbench-promotion';
/** How many pages stay readable. */
const KEPT = 20;

/** Plans and reports of promotions, as read-only pages that are shown as VS Code shows Markdown. */
export class PromotionPages implements vscode.TextDocumentContentProvider, DisposableLike {
  readonly #pages = new Map<string, string>();
  readonly #registration: vscode.Disposable;
  #count = 0;

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /** The text of the page that was shown last; undefined where there is none. */
  get last(): string | undefined {
    return [...this.#pages.values()].at(-1);
  }

  async show(title: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${++this.#count}/${title.replaceAll('/', '-')}.md` });
    this.#pages.set(uri.path, text);
    for (const path of [...this.#pages.keys()].slice(0, -KEPT)) this.#pages.delete(path);
    try {
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    } catch {
      // VS Code's own support for Markdown can be switched off: the text says the same.
      await vscode.window.showTextDocument(uri, { preview: true });
    }
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#pages.get(uri.path) ?? vscode.l10n.t('This page is no longer kept.');
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
