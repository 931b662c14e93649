import * as vscode from 'vscode';
import { Disposables } from '../../infrastructure/disposables.js';
import { mayBelongToConnector } from './files-of-new-folders.js';

export type ChangeOnDisk = 'created' | 'changed' | 'deleted';

/**
 * Tells of changes on disk in the folders of open files that no workspace folder covers. The language server knows the connectors there, and VS Code
 * tells it only of what happens in the workspace.
 */
export class FilesOutsideOfWorkspace extends Disposables {
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #changed: (uri: vscode.Uri, what: ChangeOnDisk) => void;

  constructor(changed: (uri: vscode.Uri, what: ChangeOnDisk) => void) {
    super();
    this.#changed = changed;
    const update = (): void => { this.#update(); };
    this.add(vscode.workspace.onDidOpenTextDocument(update));
    this.add(vscode.workspace.onDidCloseTextDocument(update));
    this.add(vscode.workspace.onDidChangeWorkspaceFolders(update));
    this.#update();
  }

  override dispose(): void {
    super.dispose();
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#watchers.clear();
  }

  #update(): void {
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri);
    const outside = open.filter((uri) => uri.scheme === 'file' && mayBelongToConnector(uri) && vscode.workspace.getWorkspaceFolder(uri) === undefined);
    const wanted = new Map(outside.map((uri) => vscode.Uri.joinPath(uri, '..')).map((folder) => [folder.toString(), folder]));
    for (const [key, watcher] of this.#watchers) {
      if (wanted.has(key)) continue;
      watcher.dispose();
      this.#watchers.delete(key);
    }
    for (const [key, folder] of wanted) if (!this.#watchers.has(key)) this.#watchers.set(key, this.#watch(folder));
  }

  /** The folder alone: a connector is in one. */
  #watch(folder: vscode.Uri): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
    const tell = (what: ChangeOnDisk) => (uri: vscode.Uri): void => { if (mayBelongToConnector(uri)) this.#changed(uri, what); };
    return vscode.Disposable.from(watcher, watcher.onDidCreate(tell('created')), watcher.onDidChange(tell('changed')), watcher.onDidDelete(tell('deleted')));
  }
}
