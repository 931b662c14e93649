import * as vscode from 'vscode';
import type { DisposableLike } from '../../infrastructure/disposables.js';

const SCHEME = 'connector-workbench-promotion';
/** How many pages stay readable. */
const KEPT = 20;
/** How long a page is waited for. */
const WAIT_MS = 3000;

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

  /** Until the page is there to be read, or has not come within a while: a question about it must not stand before an empty editor. */
  async show(title: string, text: string): Promise<void> {
    const name = title.replaceAll('/', '-');
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${++this.#count}/${name}.md` });
    this.#pages.set(uri.path, text);
    for (const path of [...this.#pages.keys()].slice(0, -KEPT)) this.#pages.delete(path);
    try {
      await vscode.workspace.openTextDocument(uri);
      const isShown = shownTab((label) => label.includes(`${name}.md`));
      await vscode.commands.executeCommand('markdown.showPreview', uri);
      await isShown;
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

/** When a tab with such a label is the active one of its group, at the latest when the time is up. To be called before it can become that. */
function shownTab(isIt: (label: string) => boolean): Promise<void> {
  const isThere = (): boolean => vscode.window.tabGroups.all.some(({ activeTab }) => activeTab !== undefined && isIt(activeTab.label));
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, WAIT_MS);
    const listener = vscode.window.tabGroups.onDidChangeTabs(() => { if (isThere()) done(); });
  });
}
