import * as vscode from 'vscode';
import type { ConnectorProject } from '@connector-workbench/core';
import { ReadOnlyFileSystem } from '../../infrastructure/read-only-file-system.js';
import { REMOTE_SCHEME } from '../../services/remote-folder.js';

interface RemoteFile {
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/** Serves what was read from environments, read-only, from memory. Throws FileSystemError as VS Code asks of it. */
export class RemoteFiles extends ReadOnlyFileSystem implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #files = new Map<string, RemoteFile>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  /** From now on the files of this snapshot are what is in its folder; those of other folders go. */
  replace(projects: readonly ConnectorProject[]): void {
    const before = [...this.#files.keys()];
    this.#files.clear();
    const mtime = Date.now();
    for (const { documents, icon } of projects) {
      for (const { uri, text } of documents) this.#put(uri, { bytes: new TextEncoder().encode(text), mtime });
      if (icon !== undefined) this.#put(icon.uri, { bytes: icon.bytes, mtime });
    }
    const gone = before.filter((uri) => !this.#files.has(uri));
    const event = (type: vscode.FileChangeType) => (uri: string): vscode.FileChangeEvent => ({ type, uri: vscode.Uri.parse(uri) });
    this.#changed.fire([...gone.map(event(vscode.FileChangeType.Deleted)), ...[...this.#files.keys()].map(event(vscode.FileChangeType.Changed))]);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { bytes, mtime } = this.#get(uri);
    return { type: vscode.FileType.File, ctime: mtime, mtime, size: bytes.length, permissions: vscode.FilePermission.Readonly };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.#get(uri).bytes;
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Only what is ours: the other side of a comparison may be on disk. Uris are written in more than one way. */
  #put(uri: string, file: RemoteFile): void {
    const parsed = vscode.Uri.parse(uri);
    if (parsed.scheme === REMOTE_SCHEME) this.#files.set(parsed.toString(), file);
  }

  #get(uri: vscode.Uri): RemoteFile {
    const file = this.#files.get(uri.toString());
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
}
