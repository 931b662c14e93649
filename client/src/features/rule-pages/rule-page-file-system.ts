import * as vscode from 'vscode';
import { rulePageFile } from './rule-page-uri.js';

/** Serves the rule pages that ship with the extension, read-only. Throws FileSystemError as VS Code asks of it. */
export class RulePageFileSystem implements vscode.FileSystemProvider {
  readonly #folder: vscode.Uri;
  /** The pages never change while the extension runs. */
  readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]> = () => new vscode.Disposable(() => undefined);

  constructor(folder: vscode.Uri) {
    this.#folder = folder;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (uri.path === '/' || uri.path === '') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    return { ...(await vscode.workspace.fs.stat(this.#fileOf(uri))), permissions: vscode.FilePermission.Readonly };
  }

  async readDirectory(): Promise<[string, vscode.FileType][]> {
    const entries = await vscode.workspace.fs.readDirectory(this.#folder);
    return entries.filter(([name]) => rulePageFile(`/${name}`) !== undefined);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return await vscode.workspace.fs.readFile(this.#fileOf(uri));
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  #fileOf(uri: vscode.Uri): vscode.Uri {
    const file = rulePageFile(uri.path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return vscode.Uri.joinPath(this.#folder, file);
  }
}
