import * as vscode from 'vscode';
import { ReadOnlyFileSystem } from '../../infrastructure/read-only-file-system.js';
import { rulePageFile } from './rule-page-uri.js';

/** Serves the rule pages that ship with the extension, read-only. Throws FileSystemError as VS Code asks of it. */
export class RulePageFileSystem extends ReadOnlyFileSystem implements vscode.FileSystemProvider {
  readonly #folder: vscode.Uri;
  /** The pages never change while the extension runs. */
  readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]> = () => new vscode.Disposable(() => undefined);

  constructor(folder: vscode.Uri) {
    super();
    this.#folder = folder;
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

  #fileOf(uri: vscode.Uri): vscode.Uri {
    const file = rulePageFile(uri.path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return vscode.Uri.joinPath(this.#folder, file);
  }
}
