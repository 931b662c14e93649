import * as vscode from 'vscode';

/** A folder in the open workspace that belongs to one test file, and is gone after it. */
export class WorkspaceFiles {
  readonly folder: vscode.Uri;

  constructor(name: string) {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (root === undefined) throw new Error('The suite needs an open folder.');
    this.folder = vscode.Uri.joinPath(root, name);
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, path);
  }

  /** Writes a file; anything but text is written as JSON with two spaces. */
  async write(path: string, content: unknown): Promise<vscode.Uri> {
    const text = typeof content === 'string' ? content : `${JSON.stringify(content, undefined, 2)}\n`;
    await vscode.workspace.fs.writeFile(this.uri(path), new TextEncoder().encode(text));
    return this.uri(path);
  }

  async writeBytes(path: string, bytes: Uint8Array): Promise<vscode.Uri> {
    await vscode.workspace.fs.writeFile(this.uri(path), bytes);
    return this.uri(path);
  }

  async read(path: string): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.uri(path)));
  }

  async remove(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(this.folder, { recursive: true, useTrash: false });
  }
}
